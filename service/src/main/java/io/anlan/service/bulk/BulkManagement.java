// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bulk;

import io.anlan.service.bulk.Batch.Due;
import io.anlan.service.bulk.Batch.Item;
import io.anlan.service.bulk.BulkView.BulkItemState;
import io.anlan.service.bulk.BulkView.BulkPreview;
import io.anlan.service.bulk.BulkView.BulkPreviewItem;
import io.anlan.service.bulk.Candidates.Candidate;
import io.anlan.service.hiddendanger.determination.ExplainedRoute;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.platform.problem.Complaints;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approvals of several: previewed, ordered, and taken back while nothing has happened. */
@Service
@Transactional
public class BulkManagement {

    private static final String KIND = "bulk-approval";
    private static final int MOST = 200;
    private static final int SHOWN = 30;
    private static final Wording UNKNOWN = new Wording("没有这条隐患", "There is no such hidden danger.");
    private static final Wording WAITS = new Wording("已在另一批次中等待办理", "It waits in another batch already.");
    private static final Wording NOT_CERTAIN =
            new Wording("信息不全，规则无法确定可否批量办理", "Not enough is known for the rules to admit it.");

    private final Batches batches;
    private final Candidates candidates;
    private final CurrentActor current;
    private final AuditTrail trail;
    private final Clock clock;

    BulkManagement(Batches batches, Candidates candidates, CurrentActor current, AuditTrail trail, Clock clock) {
        this.batches = batches;
        this.candidates = candidates;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
    }

    /** What would happen to each of them; nothing is kept. */
    @Transactional(readOnly = true)
    public BulkPreview preview(BulkQuestion asked) {
        new Complaints()
                .present("/act", asked.act())
                .present("/numbers", isNumbered(asked.numbers()) ? true : null)
                .refuse("bulk/invalid", BulkRefusals.invalid());
        Set<String> numbers = new LinkedHashSet<>(asked.numbers());
        Set<String> waiting = batches.waiting(numbers);
        List<BulkPreviewItem> items = new ArrayList<>();
        int minutes = Integer.MAX_VALUE;
        int most = Integer.MAX_VALUE;
        for (String number : numbers) {
            Candidate found = candidates.look(asked.act(), number).orElse(null);
            if (found == null) {
                items.add(new BulkPreviewItem(number, "", 0, null, false, UNKNOWN, UNKNOWN, List.of(), null));
                continue;
            }
            items.add(item(found, waiting.contains(number)));
            if (found.isAdmitted()) {
                minutes = Math.min(minutes, found.ruling().undoMinutes());
                most = Math.min(most, found.ruling().atMost());
            }
        }
        boolean none = minutes == Integer.MAX_VALUE;
        return new BulkPreview(none ? 0 : minutes, none ? 0 : most, items);
    }

    private static boolean isNumbered(List<String> numbers) {
        return !numbers.isEmpty() && numbers.size() <= MOST;
    }

    private static BulkPreviewItem item(Candidate found, boolean waits) {
        Map<String, Object> why = found.ruling().explanation();
        return new BulkPreviewItem(
                found.dossier().number(),
                found.dossier().title(),
                found.dossier().version(),
                found.dossier().level(),
                found.isAdmitted() && !waits,
                found.outcome(),
                waits ? WAITS : reason(found),
                found.ruling().needed(),
                why == null ? null : ExplainedRoute.of(why));
    }

    private static @Nullable Wording reason(Candidate found) {
        if (found.obstacle() != null) {
            return found.obstacle();
        }
        if (found.isAdmitted()) {
            return null;
        }
        Map<String, Object> why = found.ruling().explanation();
        if (why == null) {
            return NOT_CERTAIN;
        }
        var sentence = ExplainedRoute.of(why).row().sentence();
        return new Wording(sentence.zh(), sentence.en());
    }

    /**
     * Orders that all of them are approved, after the time in which it can be taken back.
     *
     * @return number of the batch
     * @throws io.anlan.service.platform.Refusal {@code bulk/invalid}, {@code bulk/not-admitted} naming each of those
     */
    public long order(BulkOrder asked) {
        Complaints form = new Complaints().present("/act", asked.act()).text("/opinion", asked.opinion(), 2000);
        long distinct = asked.items().stream().map(BulkSeen::number).distinct().count();
        boolean each = distinct > 0 && distinct == asked.items().size();
        form.present("/items", each ? true : null).refuse("bulk/invalid", BulkRefusals.invalid());
        Actor actor = current.actor();
        Instant now = clock.instant();
        Set<String> waiting =
                batches.waiting(asked.items().stream().map(BulkSeen::number).toList());
        Complaints refused = new Complaints();
        List<Item> items = new ArrayList<>();
        int minutes = Integer.MAX_VALUE;
        int most = Integer.MAX_VALUE;
        for (int i = 0; i < asked.items().size(); i++) {
            BulkSeen seen = asked.items().get(i);
            Candidate found = candidates.look(asked.act(), seen.number()).orElse(null);
            Wording reason = obstacle(seen, found, waiting);
            if (reason != null || found == null) {
                refused.add("/items/" + i, "not-admitted", Objects.requireNonNullElse(reason, UNKNOWN));
                continue;
            }
            minutes = Math.min(minutes, found.ruling().undoMinutes());
            most = Math.min(most, found.ruling().atMost());
            items.add(new Item(
                    seen.number(),
                    found.dossier().title(),
                    seen.version(),
                    BulkItemState.WAITING,
                    null,
                    null,
                    Objects.requireNonNull(found.ruling().explanation(), "what is admitted has its row")));
        }
        if (items.size() > most) {
            refused.add("/items", "too-many", new Wording("一批最多" + most + "件", "At most " + most + " at once."));
        }
        refused.refuse(BulkRefusals.NOT_ADMITTED, BulkRefusals.notAdmitted());
        long number =
                batches.add(asked.act(), actor, asked.opinion(), now, now.plus(Duration.ofMinutes(minutes)), items);
        keep(number, actor, "ordered", items.stream().map(Item::number).toList(), asked.opinion());
        return number;
    }

    private static @Nullable Wording obstacle(BulkSeen seen, @Nullable Candidate found, Set<String> waiting) {
        if (found == null) {
            return UNKNOWN;
        }
        if (waiting.contains(seen.number())) {
            return WAITS;
        }
        return found.dossier().version() == seen.version()
                ? reason(found)
                : new Wording("已被他人更新，请重新预览", "It has changed meanwhile. Have another look at the preview.");
    }

    /**
     * Takes back those that wait still.
     *
     * @param numbers empty for all
     * @throws io.anlan.service.platform.Refusal {@code bulk/unknown}, {@code bulk/too-late} when none of them waits any more,
     *     {@code bulk/not-yours}
     */
    public void takeBack(long batch, List<String> numbers) {
        Actor actor = current.actor();
        Batch it = demand(batch);
        if (it.items().stream().noneMatch(item -> item.state() == BulkItemState.WAITING)) {
            throw BulkRefusals.tooLate();
        }
        if (!it.isOf(actor)) {
            throw BulkRefusals.notYours();
        }
        Instant now = clock.instant();
        List<String> taken = it.items().stream()
                .map(Item::number)
                .filter(number -> numbers.isEmpty() || numbers.contains(number))
                .filter(number -> batches.settle(new Due(batch, number), BulkItemState.TAKEN_BACK, now, null))
                .toList();
        if (taken.isEmpty()) {
            throw BulkRefusals.tooLate();
        }
        keep(batch, actor, "taken-back", taken, null);
    }

    /** Whoever ordered it saw what was not done. */
    public void acknowledge(long batch) {
        if (!demand(batch).isOf(current.actor())) {
            throw BulkRefusals.notYours();
        }
        batches.acknowledge(batch, clock.instant());
    }

    @Transactional(readOnly = true)
    public BulkView one(long batch) {
        return view(demand(batch));
    }

    /** Those of the present person, the latest first. */
    @Transactional(readOnly = true)
    public List<BulkView> own() {
        return batches.of(current.actor().username(), SHOWN).stream()
                .map(this::view)
                .toList();
    }

    private Batch demand(long batch) {
        return batches.find(batch).orElseThrow(BulkRefusals::unknown);
    }

    private void keep(long batch, Actor actor, String act, List<String> numbers, @Nullable String note) {
        trail.append(
                new Act(KIND, String.valueOf(batch), actor.unit(), act, Map.of(), Map.of("numbers", numbers), note));
    }

    private BulkView view(Batch it) {
        boolean waits = it.items().stream().anyMatch(item -> item.state() == BulkItemState.WAITING);
        return new BulkView(
                it.number(),
                it.act(),
                it.by().name(),
                it.opinion(),
                it.orderedAt(),
                it.dueAt(),
                waits && it.isOf(current.actor()),
                it.acknowledgedAt() != null,
                it.items().stream()
                        .map(item -> new BulkView.BulkItemView(
                                item.number(),
                                item.title(),
                                item.state(),
                                item.settledAt(),
                                item.trouble() == null ? null : item.trouble().problem(),
                                item.trouble() == null ? null : item.trouble().reason(),
                                ExplainedRoute.of(item.why())))
                        .toList());
    }

    public record BulkQuestion(BulkAct act, List<String> numbers) {
        public BulkQuestion {
            numbers = numbers == null ? List.of() : List.copyOf(numbers);
        }
    }

    public record BulkOrder(BulkAct act, String opinion, List<BulkSeen> items) {
        public BulkOrder {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** @param version of the preview */
    public record BulkSeen(String number, long version) {}
}
