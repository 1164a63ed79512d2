// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.proceeding;

import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proceeding as whoever asks sees it, with what that person may do next.
 *
 * @param level of a listing
 * @param dueOn last day, Asia/Shanghai
 * @param follows whether the last day of a listing is that of the rectification
 * @param reason in the words of whoever proposed it; of what the service proposed by itself in both languages
 * @param explanation the rows of rules that speak for it
 */
public record ProceedingFile(
        String number,
        long version,
        ProceedingKind kind,
        String hiddenDanger,
        int episode,
        String title,
        String enterprise,
        String industry,
        String district,
        @Nullable HiddenDangerLevel dangerLevel,
        ProceedingStatus status,
        Instant statusSince,
        @Nullable ListingLevel level,
        Proceeding.ProceedingOrigin origin,
        Wording reason,
        Instant openedAt,
        String openedBy,
        @Nullable LocalDate dueOn,
        boolean follows,
        @Nullable UUID committee,
        @Nullable String supervisedBy,
        @Nullable String caseNumber,
        @Nullable Instant endedAt,
        Map<String, Object> explanation,
        List<FiledEntry> entries,
        List<AllowedProceedingAction> allowedActions) {

    static ProceedingFile of(Proceeding it, List<AllowedProceedingAction> actions) {
        Proceeding.Subject about = it.about();
        Proceeding.Terms terms = it.terms();
        return new ProceedingFile(
                it.number(),
                it.version(),
                it.kind(),
                about.hiddenDanger(),
                about.episode(),
                about.title(),
                about.enterprise(),
                about.industry(),
                about.district(),
                about.level(),
                it.status(),
                it.statusSince(),
                terms.level(),
                it.opened().origin(),
                it.opened().inBothLanguages(it.kind()),
                it.opened().at(),
                it.opened().byName(),
                terms.dueOn(),
                terms.follows(),
                terms.committee(),
                terms.supervisedBy(),
                terms.caseNumber(),
                it.endedAt(),
                it.opened().explanation(),
                it.entries().stream().map(FiledEntry::of).toList(),
                actions);
    }

    /**
     * What somebody did.
     *
     * @param by name of the person
     */
    public record FiledEntry(
            int seq,
            String act,
            Instant at,
            String by,
            @Nullable String words,
            Map<String, Object> details) {

        static FiledEntry of(ProceedingEntry entry) {
            return new FiledEntry(entry.seq(), entry.act(), entry.at(), entry.byName(), entry.words(), entry.details());
        }
    }

    /** @param reason why not; null when allowed */
    public record AllowedProceedingAction(
            ProceedingAction action,
            boolean allowed,
            @Nullable Wording reason) {

        static AllowedProceedingAction of(ProceedingAction action, Optional<Refusal> obstacle) {
            Wording reason = obstacle.map(Refusal::wording).orElse(null);
            return new AllowedProceedingAction(action, reason == null, reason);
        }
    }
}
