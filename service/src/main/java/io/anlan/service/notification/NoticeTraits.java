// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a kind of notice is treated.
 *
 * @param topic it is chosen by
 * @param urgency whether it waits for the end of quiet hours and for the digest
 * @param required whether it is shown in the application whatever a person muted: what sets or ends a duty of law must reach
 *     whoever has it
 */
public record NoticeTraits(NoticeTopic topic, Urgency urgency, boolean required) {

    /** The documented list of what breaks through quiet hours is this enumeration's use in {@link #of}. */
    enum Urgency {
        NEVER,
        WHEN_MAJOR,
        ALWAYS
    }

    private static final boolean REQUIRED = true;
    private static final boolean OPTIONAL = false;

    static NoticeTraits of(NoticeKind kind) {
        return switch (kind) {
            case MAJOR_REPORTED -> new NoticeTraits(NoticeTopic.DEADLINES, Urgency.ALWAYS, REQUIRED);
            case OVERDUE -> new NoticeTraits(NoticeTopic.DEADLINES, Urgency.WHEN_MAJOR, REQUIRED);
            case PLAN_NEEDED,
                    RECTIFICATION_ORDERED,
                    PROGRESS_MISSED,
                    REVIEW_DUE,
                    REVIEW_OVERDUE,
                    SUSPENSION_EXPIRED,
                    TIME_CORRECTED -> new NoticeTraits(NoticeTopic.DEADLINES, Urgency.NEVER, REQUIRED);
            case REMINDER -> new NoticeTraits(NoticeTopic.DEADLINES, Urgency.NEVER, OPTIONAL);
            case CLOSED, DISMISSED -> new NoticeTraits(NoticeTopic.HANDLING, Urgency.NEVER, OPTIONAL);
            case RULES_TO_REVIEW,
                    RULES_FOR_LAWYERS,
                    RULES_TO_APPROVE,
                    RULES_TO_PUBLISH,
                    RULES_RETURNED,
                    RULES_IN_FORCE,
                    RULES_STAGED -> new NoticeTraits(NoticeTopic.RULES, Urgency.NEVER, OPTIONAL);
            case RULES_CANARY_FAILED, RULES_NOT_LOADED ->
                new NoticeTraits(NoticeTopic.OPERATION, Urgency.ALWAYS, REQUIRED);
            case LADDER, PROCEEDING -> new NoticeTraits(NoticeTopic.SUPERVISION, Urgency.NEVER, REQUIRED);
            case WEBHOOK_DISABLED -> new NoticeTraits(NoticeTopic.OPERATION, Urgency.NEVER, REQUIRED);
            // whatever is not named is a step that waits for somebody: shown always, and nobody is woken
            default -> new NoticeTraits(NoticeTopic.HANDLING, Urgency.NEVER, REQUIRED);
        };
    }

    /** Whether it waits for nothing. */
    boolean urgent(boolean major) {
        return switch (urgency) {
            case NEVER -> false;
            case WHEN_MAJOR -> major;
            case ALWAYS -> true;
        };
    }

    /** Names of the kinds a person does not see who muted these topics. */
    static Set<String> hiddenKinds(Set<NoticeTopic> muted) {
        return Stream.of(NoticeKind.values())
                .filter(kind -> !of(kind).required() && muted.contains(of(kind).topic()))
                .map(Enum::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there is a kind of this topic that a person may leave out. */
    public static boolean mayBeMuted(NoticeTopic topic) {
        return !hiddenKinds(Set.of(topic)).isEmpty();
    }

    /** @param kind as it stands in a notice */
    public static NoticeTopic topicOf(String kind) {
        return of(NoticeKind.valueOf(kind)).topic();
    }
}
