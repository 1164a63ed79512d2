// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import io.anlan.service.hiddendanger.desk.Urgency;
import io.anlan.service.hiddendanger.register.Workload.WorkItem;
import io.anlan.service.platform.CurrentActor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the current actor, the most urgent first: the order and the counts are those of all, not of a page. */
@Service
public class WorkQueue {

    private final WaitingRecords waiting;
    private final WorkItems items;
    private final CurrentActor currentActor;

    WorkQueue(WaitingRecords waiting, WorkItems items, CurrentActor currentActor) {
        this.waiting = waiting;
        this.items = items;
        this.currentActor = currentActor;
    }

    /**
     * One page.
     *
     * @param only of this urgency; null for all
     * @param cursor where the page before ended
     * @param limit items of the page, at least 1
     * @throws io.anlan.service.platform.Refusal {@code platform/invalid-cursor}
     */
    @Transactional(readOnly = true)
    public QueuePage page(@Nullable Urgency only, @Nullable String cursor, int limit) {
        RankedWork.Place after = cursor == null ? null : RankedWork.Place.of(cursor);
        List<RankedWork> all = waiting.of(currentActor.actor());
        List<RankedWork> rest = all.stream()
                .filter(one -> only == null || one.urgency() == only)
                .filter(one -> after == null || one.place().compareTo(after) > 0)
                .toList();
        List<RankedWork> shown = rest.subList(0, Math.min(limit, rest.size()));
        return new QueuePage(
                UrgencyCounts.of(all),
                items.ranked(shown),
                shown.size() < rest.size() ? shown.get(shown.size() - 1).place().cursor() : null);
    }

    /**
     * @param counts of everything that waits, whatever the page
     * @param next cursor of the next page; null on the last
     */
    public record QueuePage(
            UrgencyCounts counts,
            List<WorkItem> items,
            @Nullable String next) {}

    /** @param all also those for which no rule says how urgent they are */
    public record UrgencyCounts(long all, long overdue, long today, long soon, long normal) {

        static UrgencyCounts of(List<RankedWork> all) {
            return new UrgencyCounts(
                    all.size(),
                    count(all, Urgency.OVERDUE),
                    count(all, Urgency.TODAY),
                    count(all, Urgency.SOON),
                    count(all, Urgency.NORMAL));
        }

        private static long count(List<RankedWork> all, Urgency urgency) {
            return all.stream().filter(one -> one.urgency() == urgency).count();
        }
    }
}
