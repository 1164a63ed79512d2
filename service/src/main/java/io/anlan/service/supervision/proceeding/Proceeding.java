// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.proceeding;

import io.anlan.service.hiddendanger.HiddenDangerEvent.About;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A listed supervision, an interview or a transfer to enforcement as it stands.
 *
 * @param version what the next to act has to have seen
 * @param entries oldest first; the first is its opening
 */
public record Proceeding(
        String number,
        ProceedingKind kind,
        long version,
        Subject about,
        ProceedingStatus status,
        Instant statusSince,
        Opened opened,
        Terms terms,
        @Nullable Instant endedAt,
        List<ProceedingEntry> entries) {

    /** The hidden danger as it was when the proceeding was opened. */
    public record Subject(
            String hiddenDanger,
            int episode,
            String scope,
            String industry,
            String title,
            String enterprise,
            String district,
            @Nullable HiddenDangerLevel level,
            String source) {

        About about() {
            return new About(hiddenDanger, title, scope, industry, district, enterprise, level, source, null);
        }
    }

    /**
     * @param reason as it goes into documents: in the words of the person, or in Chinese
     * @param explanation the rows of rules that speak for it, as plain JSON values
     */
    public record Opened(
            ProceedingOrigin origin,
            String reason,
            Instant at,
            String by,
            String byName,
            Map<String, Object> explanation) {

        /** What somebody wrote stays as it is; what the service proposed by itself it says in both languages. */
        Wording inBothLanguages(ProceedingKind kind) {
            return new Wording(
                    reason,
                    switch (origin) {
                        case PERSON -> reason;
                        case RULE ->
                            "Row %s of the ladder proposes %s"
                                    .formatted(
                                            explanation.get("row"), kind.label().en());
                        case PROCEEDING ->
                            "Not rectified by the last day of listing %s, %s"
                                    .formatted(explanation.get("listing"), explanation.get("dueOn"));
                    });
        }
    }

    /** What brought it about. */
    public enum ProceedingOrigin {
        RULE,
        PERSON,
        PROCEEDING
    }

    /**
     * What was decided about it.
     *
     * @param level of a listing, null for the others
     * @param dueOn last day, Asia/Shanghai; null while there is none
     * @param follows whether the last day is that of the rectification
     * @param committee that supervises, if one does
     * @param supervisedBy name of the supervising unit
     * @param caseNumber of enforcement
     */
    public record Terms(
            @Nullable ListingLevel level,
            @Nullable LocalDate dueOn,
            boolean follows,
            @Nullable UUID committee,
            @Nullable String supervisedBy,
            @Nullable String caseNumber) {

        public static Terms of(@Nullable ListingLevel level) {
            return new Terms(level, null, true, null, null, null);
        }

        public Terms until(LocalDate day, boolean followsRectification) {
            return new Terms(level, day, followsRectification, committee, supervisedBy, caseNumber);
        }

        public Terms supervisedBy(String unit, @Nullable UUID byCommittee) {
            return new Terms(level, dueOn, follows, byCommittee, unit, caseNumber);
        }

        public Terms filed(String number, LocalDate day) {
            return new Terms(level, day, follows, committee, supervisedBy, number);
        }
    }

    /** The last entry of one of these acts. */
    public Optional<ProceedingEntry> last(String... acts) {
        List<String> wanted = List.of(acts);
        return entries.stream().filter(entry -> wanted.contains(entry.act())).reduce((earlier, later) -> later);
    }

    /** Whether the last of the two acts is the first of them. */
    public boolean stands(String act, String otherwise) {
        return last(act, otherwise).filter(entry -> entry.act().equals(act)).isPresent();
    }

    /** Whether something was noted for a day already. */
    public boolean noted(String act, LocalDate day) {
        return entries.stream()
                .anyMatch(entry -> entry.act().equals(act)
                        && Objects.equals(entry.details().get("dueOn"), day.toString()));
    }

    public boolean is(ProceedingStatus... any) {
        return List.of(any).contains(status);
    }

    /** Of a listing. */
    public ListingLevel level() {
        return Objects.requireNonNull(terms.level(), "only a listing has a level");
    }

    /** Once it has one. */
    public LocalDate dueOn() {
        return Objects.requireNonNull(terms.dueOn(), "has no last day yet");
    }
}
