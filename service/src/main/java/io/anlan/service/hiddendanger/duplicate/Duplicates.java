// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.duplicate;

import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.DISTRICT_REGULATOR;

import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerMerged;
import io.anlan.service.hiddendanger.HiddenDangerManagement;
import io.anlan.service.hiddendanger.HiddenDangerStatus;
import io.anlan.service.hiddendanger.Obstacles;
import io.anlan.service.hiddendanger.Revival;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.duplicate.DuplicateView.AllowedDuplicateAct;
import io.anlan.service.hiddendanger.duplicate.DuplicateView.DuplicateAct;
import io.anlan.service.hiddendanger.duplicate.DuplicateView.Merger;
import io.anlan.service.hiddendanger.duplicate.DuplicateView.PossibleDuplicate;
import io.anlan.service.hiddendanger.duplicate.StoredMergers.Finding;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds records that may be about the same thing, and merges them: the merged one is dismissed, and all it brought stays
 * visible at the other. The stricter of the two always stays, so that no merger lowers a level or moves a deadline.
 */
@Service
@Transactional
public class Duplicates {

    /** Who is stricter: the major one, the overdue one, the one that is due earlier; one without a deadline comes last. */
    private static final Comparator<CaseFile> STRICTER_FIRST = Comparator.comparing(
                    (CaseFile file) -> file.level() == HiddenDangerLevel.MAJOR ? 0 : 1)
            .thenComparing(file -> file.overdueSince() == null ? 1 : 0)
            .thenComparing(file -> file.dueOn() == null ? LocalDate.MAX : file.dueOn());

    private final Cases cases;
    private final HiddenDangerManagement management;
    private final Revival revival;
    private final StoredMergers mergers;

    Duplicates(Cases cases, HiddenDangerManagement management, Revival revival, StoredMergers mergers) {
        this.cases = cases;
        this.management = management;
        this.revival = revival;
        this.mergers = mergers;
    }

    @Transactional(readOnly = true)
    public DuplicateView view(String number) {
        CaseFile file = cases.look(number);
        return new DuplicateView(
                number,
                file.version(),
                file.status().isOpen() ? mergers.like(number) : List.of(),
                mergers.into(number),
                mergers.of(number).orElse(null),
                Arrays.stream(DuplicateAct.values())
                        .map(act -> allowed(act, file))
                        .toList());
    }

    /** What a finding that somebody is about to report may be about already. */
    @Transactional(readOnly = true)
    public List<PossibleDuplicate> before(
            String enterprise, String title, String place, @Nullable UUID riskPoint, @Nullable String measure) {
        return mergers.like(new Finding(enterprise, title, place, riskPoint, measure));
    }

    /**
     * Merges a record into another one of the same enterprise.
     *
     * @param into number of the one that stays
     * @throws Refusal {@code hidden-danger/merge-not-possible} into itself or into what is over,
     *     {@code hidden-danger/other-enterprise}, {@code hidden-danger/stricter-stays}
     */
    public DuplicateView merge(String number, long version, @Nullable String into, String reason) {
        queue(Stream.of(number, into == null ? number : into));
        CaseFile gone = cases.look(number);
        demand(DuplicateAct.MERGE, gone);
        new Complaints()
                .text("/into", into, 30)
                .text("/reason", reason, 1900)
                .refuse("hidden-danger/words-needed", new Wording("请填写并入的隐患编号和理由", "Number and reason are needed."));
        CaseFile stays = cases.look(into == null ? "" : into);
        demandFit(gone, stays);
        cases.open(stays.number(), stays.version());
        mergers.add(gone, stays.number(), reason, cases.actor(), cases.now());
        management.dismiss(number, version, "并入 " + stays.number() + "：" + reason);
        cases.keep(stays.number(), "merged-with", Map.of("merged", number), reason);
        cases.publish(new HiddenDangerMerged(stays.about(), cases.now(), number, reason));
        return view(number);
    }

    /** Waits for its turn at a merged one and at the one it was merged into. */
    public void queue(String number) {
        queue(Stream.concat(Stream.of(number), mergers.of(number).map(Merger::into).stream()));
    }

    private void queue(Stream<String> numbers) {
        numbers.sorted().forEach(cases::queue);
    }

    private static void demandFit(CaseFile gone, CaseFile stays) {
        if (gone.number().equals(stays.number()) || !stays.status().isOpen()) {
            throw new Refusal(
                    "hidden-danger/merge-not-possible",
                    HttpStatus.CONFLICT,
                    new Wording("只能并入另一条未办结的隐患", "Only into another one that is open."));
        }
        if (!gone.enterpriseCode().equals(stays.enterpriseCode())) {
            throw new Refusal(
                    "hidden-danger/other-enterprise",
                    HttpStatus.CONFLICT,
                    new Wording("不能并入其他企业的隐患", "It cannot be merged into one of another enterprise."));
        }
        if (STRICTER_FIRST.compare(gone, stays) < 0) {
            throw new Refusal(
                    "hidden-danger/stricter-stays",
                    HttpStatus.CONFLICT,
                    new Wording(
                            gone.number() + " 等级更高、已逾期或期限更早，应将 " + stays.number() + " 并入它",
                            gone.number() + " is major, overdue or due earlier: merge " + stays.number()
                                    + " into it instead."));
        }
    }

    /**
     * Separates what was merged, as long as the other one is open.
     *
     * @throws Refusal {@code hidden-danger/merge-over} when it is not merged, or the other one is over
     */
    public DuplicateView undo(String number, long version, String reason) {
        queue(number);
        CaseFile gone = cases.look(number);
        demand(DuplicateAct.UNDO_MERGE, gone);
        if (gone.version() != version) {
            throw HiddenDangerManagement.changedMeanwhile(number);
        }
        Complaints.demandWords("hidden-danger/words-needed", "/reason", reason);
        separate(gone, reason);
        revival.reinstate(number, reason);
        return view(number);
    }

    /** Ends the merger of what goes on by itself again, if there is one. */
    public void separate(CaseFile gone, String reason) {
        Optional<Merger> merger = mergers.of(gone.number());
        if (merger.isPresent()) {
            demandUndoable(gone).ifPresent(refusal -> {
                throw refusal;
            });
            CaseFile stays = cases.look(merger.get().into());
            cases.open(stays.number(), stays.version());
            mergers.undo(gone.number(), reason, cases.actor(), cases.now());
            cases.keep(stays.number(), "separated", Map.of("merged", gone.number()), reason);
        }
    }

    private AllowedDuplicateAct allowed(DuplicateAct act, CaseFile file) {
        Wording reason = obstacle(act, file).map(Refusal::wording).orElse(null);
        return new AllowedDuplicateAct(act, reason == null, reason);
    }

    private void demand(DuplicateAct act, CaseFile file) {
        obstacle(act, file).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private Optional<Refusal> obstacle(DuplicateAct act, CaseFile file) {
        boolean now =
                act == DuplicateAct.MERGE ? file.status().isOpen() : file.status() == HiddenDangerStatus.DISMISSED;
        if (!now) {
            return Optional.of(Obstacles.notNow(file));
        }
        if (!cases.actor().is(DISTRICT_REGULATOR, CITY_REGULATOR)) {
            return Optional.of(Obstacles.notYourRole());
        }
        return act == DuplicateAct.MERGE ? Optional.empty() : demandUndoable(file);
    }

    private Optional<Refusal> demandUndoable(CaseFile gone) {
        boolean open = mergers.of(gone.number())
                .filter(merger -> cases.look(merger.into()).status().isOpen())
                .isPresent();
        return open
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "hidden-danger/merge-over",
                        HttpStatus.CONFLICT,
                        new Wording("未被合并，或并入的隐患已办结，不能撤销", "It is not merged, or what it was merged into is over.")));
    }
}
