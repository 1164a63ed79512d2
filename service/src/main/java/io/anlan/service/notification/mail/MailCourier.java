// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.mail;

import io.anlan.service.notification.delivery.Bundle;
import io.anlan.service.notification.delivery.Channel;
import io.anlan.service.notification.delivery.Courier;
import io.anlan.service.notification.delivery.Letter;
import io.anlan.service.notification.delivery.Outcome;
import io.anlan.service.notification.mail.MailPost.Mail;
import io.anlan.service.notification.person.Subscriber;
import io.anlan.service.notification.person.Subscribers;
import jakarta.mail.SendFailedException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/** Takes deliveries by mail. */
@Component
class MailCourier implements Courier {

    private final MailPost post;
    private final MailWords words;
    private final Subscribers subscribers;
    private final MailSettings settings;

    MailCourier(MailPost post, MailWords words, Subscribers subscribers, MailSettings settings) {
        this.post = post;
        this.words = words;
        this.subscribers = subscribers;
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean isReady() {
        return post.isReady();
    }

    @Override
    public Outcome deliver(List<Letter> letters, Instant now) {
        Letter first = letters.get(0);
        Optional<Subscriber> person = subscribers.of(first.recipient());
        String address = person.map(Subscriber::address).orElse(null);
        if (person.isEmpty() || address == null) {
            return Outcome.givenUp("The person removed the address");
        }
        if (person.get().seenAt().isBefore(now.minus(settings.restAfter()))) {
            return Outcome.givenUp("The person has not been here for too long");
        }
        try {
            Mail mail = first.bundle() == Bundle.SINGLE
                    ? words.single(first, person.get())
                    : words.digest(letters, person.get());
            post.hand(address, messageId(letters), mail);
            return Outcome.sent(null, "Taken by the mail server");
        } catch (MailException e) {
            return ofRecipient(e) ? Outcome.failed(e) : Outcome.blocked(e);
        }
    }

    @Override
    public Instant notBefore(List<Letter> letters, Instant wanted) {
        Letter first = letters.get(0);
        return first.urgent()
                ? wanted
                : subscribers
                        .of(first.recipient())
                        .map(person -> person.preferences().quiet().notBefore(wanted))
                        .orElse(wanted);
    }

    /** Whether the server answered but did not take this mail; otherwise it would take no other either. */
    private static boolean ofRecipient(MailException trouble) {
        return trouble instanceof MailSendException refused
                && !refused.getFailedMessages().isEmpty()
                && refused.getFailedMessages().values().stream().allMatch(SendFailedException.class::isInstance);
    }

    private static String messageId(List<Letter> letters) {
        String ids = letters.stream().map(letter -> letter.id().toString()).collect(Collectors.joining(","));
        UUID id = letters.size() == 1
                ? letters.get(0).id()
                : UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.US_ASCII));
        return "<" + id + "@anlan>";
    }
}
