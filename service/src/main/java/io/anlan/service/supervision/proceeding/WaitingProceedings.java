// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.proceeding;

import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.supervision.proceeding.ProceedingDesk.AwaitedAct;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Listings, interviews and transfers that wait for whoever asks: the day that comes first, then the longest waiting. */
@Service
@Transactional(readOnly = true)
public class WaitingProceedings {

    /** Far more than any one authority has under way; whoever has more works through the ledgers. */
    private static final int MOST = 1000;

    private final Proceedings proceedings;
    private final ProceedingDesk desk;
    private final Clock clock;

    WaitingProceedings(Proceedings proceedings, ProceedingDesk desk, Clock clock) {
        this.proceedings = proceedings;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * One page.
     *
     * @param kind null for all
     * @param late only what is past its last day
     */
    public SupervisionWork page(@Nullable ProceedingKind kind, boolean late, int offset, int limit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Shanghai.ZONE);
        List<AwaitedProceeding> all = proceedings.underWay(MOST).stream()
                .flatMap(it -> desk.awaited(it).map(act -> AwaitedProceeding.of(it, act, today)).stream())
                .sorted(AwaitedProceeding.MOST_URGENT_FIRST)
                .toList();
        List<AwaitedProceeding> asked = all.stream()
                .filter(one -> kind == null || one.kind() == kind)
                .filter(one -> !late || one.late())
                .toList();
        return new SupervisionWork(
                all.size(),
                all.stream().filter(AwaitedProceeding::late).count(),
                asked.size(),
                asked.stream().skip(Math.max(0, offset)).limit(limit).toList());
    }

    /**
     * @param count of all that waits, whatever is asked for
     * @param late how many of these are past their last day
     * @param total of what is asked for
     */
    public record SupervisionWork(long count, long late, long total, List<AwaitedProceeding> items) {}

    /**
     * @param action that is awaited
     * @param since when it stands as it does
     * @param dueOn last day of that act, Asia/Shanghai; null where it has none of its own
     * @param late whether that day has passed
     */
    public record AwaitedProceeding(
            String number,
            ProceedingKind kind,
            String hiddenDanger,
            String title,
            String enterprise,
            @Nullable HiddenDangerLevel dangerLevel,
            ProceedingStatus status,
            ProceedingAction action,
            Instant since,
            @Nullable LocalDate dueOn,
            boolean late) {

        static final Comparator<AwaitedProceeding> MOST_URGENT_FIRST = Comparator.comparing(
                        AwaitedProceeding::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(AwaitedProceeding::since)
                .thenComparing(AwaitedProceeding::number);

        static AwaitedProceeding of(Proceeding it, AwaitedAct act, LocalDate today) {
            return new AwaitedProceeding(
                    it.number(),
                    it.kind(),
                    it.about().hiddenDanger(),
                    it.about().title(),
                    it.about().enterprise(),
                    it.about().level(),
                    it.status(),
                    act.action(),
                    it.statusSince(),
                    act.dueOn(),
                    act.orNever().isBefore(today));
        }
    }
}
