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
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.StandIns;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who receives a notice by mail, and when: urgent ones at once, others not in quiet hours, or with the next digest. */
@Component
class MailAddressees implements Addressees {

    private final Subscribers subscribers;
    private final MailPost post;
    private final MailSettings settings;
    private final ObjectProvider<StandIns> standIns;

    MailAddressees(Subscribers subscribers, MailPost post, MailSettings settings, ObjectProvider<StandIns> standIns) {
        this.subscribers = subscribers;
        this.post = post;
        this.settings = settings;
        this.standIns = standIns;
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
        Instant since = now.minus(settings.restAfter());
        Map<String, Subscriber> people = new LinkedHashMap<>();
        subscribers.mailedAbout(notice, since).forEach(person -> people.put(person.username(), person));
        subscribers
                .mailedInPlaceOf(deputies(notice, now), notice, since)
                .forEach(person -> people.putIfAbsent(person.username(), person));
        return people.values().stream()
                .map(person -> addressee(person, notice.topic(), notice.urgent(), now))
                .toList();
    }

    /** Of those who are told and absent. */
    private Set<String> deputies(Added notice, Instant now) {
        return standIns.stream()
                .flatMap(known -> known.deputies(now).stream())
                .filter(deputy -> deputy.roles().contains(Role.valueOf(notice.role()))
                        && (notice.scope() + "/").startsWith(deputy.unit() + "/")
                        && (deputy.industries().isEmpty()
                                || notice.industry() == null
                                || deputy.industries().contains(notice.industry())))
                .map(StandIns.Deputy::username)
                .collect(Collectors.toSet());
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
