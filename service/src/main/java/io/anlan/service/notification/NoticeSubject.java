// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a notice is about.
 *
 * @param revision of the rules it is about, where there is one of them
 */
public record NoticeSubject(SubjectKind kind, @Nullable UUID revision) {

    static final NoticeSubject HIDDEN_DANGER = new NoticeSubject(SubjectKind.HIDDEN_DANGER, null);

    static final NoticeSubject WEBHOOK = new NoticeSubject(SubjectKind.WEBHOOK, null);

    static final NoticeSubject ABSENCE = new NoticeSubject(SubjectKind.ABSENCE, null);

    static NoticeSubject rules(@Nullable UUID revision) {
        return new NoticeSubject(SubjectKind.RULES, revision);
    }

    /** Which page a notice leads to. */
    public enum SubjectKind {
        HIDDEN_DANGER,
        RULES,
        WEBHOOK,
        ABSENCE
    }
}
