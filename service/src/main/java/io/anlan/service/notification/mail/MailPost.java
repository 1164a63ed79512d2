// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.mail;

import io.anlan.service.notification.person.Confirmation;
import io.anlan.service.notification.person.MailLanguage;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mail to the configured server. */
@Component
class MailPost implements Confirmation {

    private final @Nullable JavaMailSender sender;
    private final MailSettings settings;
    private final MailWords words;
    private final Clock clock;

    MailPost(ObjectProvider<JavaMailSender> sender, MailSettings settings, MailWords words, Clock clock) {
        this.sender = sender.getIfAvailable();
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public boolean isReady() {
        return sender != null && !settings.from().isBlank();
    }

    @Override
    public void send(String address, String code, MailLanguage language) {
        try {
            hand(address, null, words.code(code, language));
        } catch (MailException e) {
            throw new Refusal(
                            "notification/mail-unreachable",
                            HttpStatus.SERVICE_UNAVAILABLE,
                            new Wording(
                                    "邮件服务器暂时无法接收该邮件，请核对地址或稍后再试。",
                                    "The mail server does not take this mail; check the address or try again later."))
                    .because(e);
        }
    }

    /**
     * @param messageId the same at each attempt, so that a receiver can tell a repetition; null for one made up
     * @throws MailException when the server did not take it
     */
    void hand(String address, @Nullable String messageId, Mail mail) {
        if (sender == null) {
            throw new IllegalStateException("No mail server is configured. Maybe isReady() was not asked.");
        }
        MimeMessage message = sender.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(address);
            helper.setSubject(mail.subject());
            helper.setText(mail.plain(), mail.html());
            helper.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            message.setHeader("Content-Language", mail.language().tag());
            if (messageId != null) {
                message.setHeader("Message-ID", messageId);
            }
        } catch (MessagingException e) {
            throw new MailParseException(e);
        }
        sender.send(message);
    }

    /** What is said in a mail. */
    record Mail(MailLanguage language, String subject, String plain, String html) {}
}
