// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.mail;

import io.anlan.service.notification.NoticeTopic;
import io.anlan.service.notification.NoticesAdded.Added;
import io.anlan.service.notification.delivery.Addressees;
import io.anlan.service.notification.delivery.Bundle;
import io.anlan.service.notification.delivery.Channel;
import io.anlan.service.notification.person.MailChoice;
import io.anlan.service.notification.person.Preferences;
import io.anlan.service.notification.person.Subscriber;
import io.anlan.service.notification.person.Subscribers;
import io.anlan.service.platform.Shanghai;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who receives a notice by mail, and when: urgent ones at once, others not in quiet hours, or with the next digest. */
@Component
class MailAddressees implements Addressees {

    private final Subscribers subscribers;
    private final MailPost post;
    private final MailSettings settings;

    MailAddressees(Subscribers subscribers, MailPost post, MailSettings settings) {
        this.subscribers = subscribers;
        this.post = post;
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public List<Addressee> of(Added notice, Instant now) {
        if (!post.isReady()) {
            return List.of();
        }
        return subscribers.mailedAbout(notice, now.minus(settings.restAfter())).stream()
                .map(person -> addressee(person, notice.topic(), notice.urgent(), now))
                .toList();
    }

    private Addressee addressee(Subscriber person, NoticeTopic topic, boolean urgent, Instant now) {
        Preferences chosen = person.preferences();
        if (urgent) {
            return new Addressee(person.username(), Bundle.SINGLE, now);
        }
        boolean digest = chosen.mail(topic) == MailChoice.DIGEST;
        Instant wanted = digest ? nextDigest(now) : now;
        return new Addressee(
                person.username(),
                digest ? Bundle.DIGEST : Bundle.SINGLE,
                chosen.quiet().notBefore(wanted));
    }

    /** Strictly later: what comes in at that minute belongs to the next day. */
    private Instant nextDigest(Instant now) {
        var local = now.atZone(Shanghai.ZONE);
        var today = local.toLocalDate().atTime(settings.digestAt()).atZone(Shanghai.ZONE);
        return (local.isBefore(today) ? today : today.plusDays(1)).toInstant();
    }
}
