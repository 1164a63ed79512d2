// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.person;

import io.anlan.service.notification.NoticeTopic;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a person chose.
 *
 * @param topics every topic
 */
public record Preferences(MailLanguage language, QuietHours quiet, Map<NoticeTopic, TopicChoice> topics) {

    public Preferences {
        topics = Map.copyOf(topics);
    }

    /** @param shown in the application; what a law wants shown is shown in any case */
    public record TopicChoice(MailChoice mail, boolean shown) {}

    /** Of whoever chose nothing yet. */
    static Preferences atFirst() {
        var topics = new EnumMap<NoticeTopic, TopicChoice>(NoticeTopic.class);
        for (var topic : NoticeTopic.values()) {
            var mail = topic == NoticeTopic.HANDLING || topic == NoticeTopic.RULES
                    ? MailChoice.DIGEST
                    : MailChoice.AT_ONCE;
            topics.put(topic, new TopicChoice(mail, true));
        }
        return new Preferences(MailLanguage.ZH_CN, new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)), topics);
    }

    static Preferences of(
            MailLanguage language,
            QuietHours quiet,
            Set<NoticeTopic> atOnce,
            Set<NoticeTopic> digest,
            Set<NoticeTopic> muted) {
        Map<NoticeTopic, TopicChoice> topics = Arrays.stream(NoticeTopic.values())
                .collect(Collectors.toMap(
                        topic -> topic,
                        topic -> new TopicChoice(
                                atOnce.contains(topic)
                                        ? MailChoice.AT_ONCE
                                        : digest.contains(topic) ? MailChoice.DIGEST : MailChoice.OFF,
                                !muted.contains(topic))));
        return new Preferences(language, quiet, topics);
    }

    /** A topic that is not named, since it is new, is not mailed. */
    public MailChoice mail(NoticeTopic topic) {
        TopicChoice choice = topics.get(topic);
        return choice == null ? MailChoice.OFF : choice.mail();
    }

    public boolean shows(NoticeTopic topic) {
        TopicChoice choice = topics.get(topic);
        return choice == null || choice.shown();
    }

    Set<NoticeTopic> mailed(MailChoice choice) {
        return topics(chosen -> chosen.mail() == choice);
    }

    Set<NoticeTopic> muted() {
        return topics(chosen -> !chosen.shown());
    }

    private Set<NoticeTopic> topics(Predicate<TopicChoice> which) {
        return topics.entrySet().stream()
                .filter(topic -> which.test(topic.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
