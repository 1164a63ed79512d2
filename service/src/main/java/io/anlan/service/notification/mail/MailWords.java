// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.mail;

import io.anlan.service.notification.Notice;
import io.anlan.service.notification.delivery.DeliverySettings;
import io.anlan.service.notification.delivery.Letter;
import io.anlan.service.notification.delivery.RecordLinks;
import io.anlan.service.notification.mail.MailPost.Mail;
import io.anlan.service.notification.person.MailLanguage;
import io.anlan.service.notification.person.Subscriber;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.Wording;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Words of mails, plain and as simple HTML; what people wrote is escaped. */
@Component
class MailWords {

    private static final int LONGEST_SUBJECT = 120;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Shanghai.ZONE);

    private final RecordLinks links;
    private final String preferences;

    MailWords(RecordLinks links, DeliverySettings settings) {
        this.links = links;
        this.preferences = settings.publicUrl().isEmpty() ? "" : settings.publicUrl() + "/notification-preferences";
    }

    Mail code(String code, MailLanguage language) {
        String subject = language.of(new Wording("安澜：邮箱验证码", "Anlan: confirm your address"));
        String text = language.of(new Wording(
                "验证码：" + code + "，30分钟内有效。如非本人操作，请忽略本邮件。",
                "Your code is " + code + ", valid for 30 minutes. If you did not ask for it, ignore this mail."));
        return new Mail(language, subject, text + "\n", page(language, "<p>" + escaped(text) + "</p>"));
    }

    Mail single(Letter letter, Subscriber person) {
        MailLanguage language = person.preferences().language();
        String text = language.of(letter.notice().text());
        String urgent = letter.urgent() ? language.of(new Wording("【紧急】", "[Urgent] ")) : "";
        return new Mail(
                language,
                subject(language.of(new Wording("安澜：", "Anlan: ")) + urgent + text),
                plain(letter.notice(), language) + "\n" + footer(language),
                page(language, item(letter.notice(), language, "p")));
    }

    Mail digest(List<Letter> letters, Subscriber person) {
        MailLanguage language = person.preferences().language();
        String subject = language.of(
                new Wording("安澜：" + letters.size() + "条消息汇总", "Anlan: " + letters.size() + " notices of the last day"));
        String plain = letters.stream()
                .map(letter -> plain(letter.notice(), language))
                .collect(Collectors.joining("\n", "", "\n" + footer(language)));
        String items = letters.stream()
                .map(letter -> item(letter.notice(), language, "li"))
                .collect(Collectors.joining("", "<ul>", "</ul>"));
        return new Mail(language, subject, plain, page(language, "<h1>" + escaped(subject) + "</h1>" + items));
    }

    private String plain(Notice notice, MailLanguage language) {
        String link = links.to(notice);
        return MOMENT.format(notice.at()) + "  " + language.of(notice.text()) + "\n"
                + (link.isEmpty() ? "" : link + "\n");
    }

    private String item(Notice notice, MailLanguage language, String element) {
        String link = links.to(notice);
        String anchor = link.isEmpty()
                ? ""
                : "<br><a href=\"%s\">%s</a>"
                        .formatted(escaped(link), language.of(new Wording("查看详情", "Open the record")));
        return "<%1$s><small>%2$s</small><br>%3$s%4$s</%1$s>"
                .formatted(element, MOMENT.format(notice.at()), escaped(language.of(notice.text())), anchor);
    }

    private String footer(MailLanguage language) {
        String why =
                language.of(new Wording("本邮件由安澜自动发送，请勿直接回复。", "Sent by Anlan automatically; replies are not read."));
        return preferences.isEmpty()
                ? why + "\n"
                : why + language.of(new Wording(" 通知设置：", " What you receive: ")) + preferences + "\n";
    }

    private String page(MailLanguage language, String body) {
        return "<!doctype html><html lang=\"" + language.tag()
                + "\"><body style=\"font-family:sans-serif;font-size:15px;line-height:1.6\">" + body + "<hr><p><small>"
                + escaped(footer(language).strip()) + "</small></p></body></html>";
    }

    /** One line, so that nobody's words add a header. */
    private static String subject(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT - 1) + "…" : line;
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
