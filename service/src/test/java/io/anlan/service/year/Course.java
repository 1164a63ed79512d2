// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.year;

import static io.anlan.service.year.Cast.ANOTHER_REGULATOR;
import static io.anlan.service.year.Cast.CITY;
import static io.anlan.service.year.Cast.INSPECTOR;
import static io.anlan.service.year.Cast.REGULATOR;
import static io.anlan.service.year.Cast.REPORTER;
import static io.anlan.service.year.Cast.SAFETY_MANAGER;
import static io.anlan.service.year.Cast.SUPERVISOR;

import io.anlan.service.hiddendanger.Dossier;
import io.anlan.service.hiddendanger.Dossier.StageState;
import io.anlan.service.hiddendanger.Dossier.StageView;
import io.anlan.service.hiddendanger.RectificationPlan;
import io.anlan.service.hiddendanger.Report;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.hiddendanger.Verification.Confirmation;
import io.anlan.service.hiddendanger.clock.Duty;
import io.anlan.service.hiddendanger.closure.CauseCategory;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.extension.PostponementKind;
import io.anlan.service.hiddendanger.extension.PostponementRequest;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;

/** One hidden danger and what people do about it, each on their day. */
final class Course {

    private final Desks desks;
    private final Fate fate;
    private final String number;
    final Map<String, Integer> acts = new TreeMap<>();
    private LocalDate next;
    private boolean asked;
    private boolean decided;
    private boolean corrected;
    private Listing listing;
    private int failures;
    private boolean dismissed;
    private boolean over;

    private Course(Desks desks, Fate fate, String number, LocalDate today) {
        this.desks = desks;
        this.fate = fate;
        this.number = number;
        this.next = today.plusDays(1);
    }

    static Course begin(Desks desks, Fate fate, String title, int index, LocalDate today) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "room", "SPRAY_ROOM", "paint", "OIL_BASED", "ventilation", "WORKING", "electricsExplosionProof", true));
        if (fate.alarm() != Alarm.UNDETERMINED) {
            values.put("fixedGasAlarm", fate.alarm() == Alarm.MAJOR ? "ABSENT" : "WORKING");
        }
        Report report = new Report(
                Road.ENTERPRISE,
                title,
                "现场检查发现报警器缺陷",
                "第" + index + "号点位",
                today,
                "ENFORCEMENT_INSPECTION",
                "INDUSTRY_TRADE",
                "OTHER_EXPLOSION",
                Map.of(),
                List.of(Map.of("ref", "1", "type", "paintRoom", "values", values)),
                List.of(),
                null);
        String number =
                INSPECTOR.does(() -> desks.management().register(report)).number();
        return new Course(desks, fate, number, today);
    }

    String number() {
        return number;
    }

    boolean isOpen() {
        return !over;
    }

    boolean isDue(LocalDate today) {
        return !over && !today.isBefore(next);
    }

    /** @param other another open one that this one may be merged into */
    void act(LocalDate today, String other) {
        Dossier it = REGULATOR.does(() -> desks.management().dossier(number));
        next = today.plusDays(1);
        switch (it.status()) {
            case REGISTERED -> supply(it);
            case GRADED -> plan(it, today);
            case PLAN_SUBMITTED ->
                did("plan approved", REGULATOR, () -> desks.management().approvePlan(number, it.version(), "同意"));
            case RECTIFYING -> rectifying(it, today, other);
            case SUBMITTED -> judge(it, today);
            case CLOSED -> closed(it, today);
            case DISMISSED -> dismissed(today);
        }
    }

    private void did(String what, Cast who, Supplier<?> act) {
        who.does(act);
        acts.merge(what, 1, Integer::sum);
    }

    private void supply(Dossier it) {
        did(
                "facts supplied",
                INSPECTOR,
                () -> desks.management()
                        .supplyFacts(
                                number,
                                it.version(),
                                Map.of(),
                                List.of(Map.of(
                                        "ref",
                                        "1",
                                        "type",
                                        "paintRoom",
                                        "values",
                                        Map.of("fixedGasAlarm", "WORKING")))));
    }

    private void plan(Dossier it, LocalDate today) {
        var plan = new RectificationPlan.Content(
                "停用调漆间", "加装报警器", "王安全", new BigDecimal("38000.50"), today.plusDays(30), "泄漏时断电撤人");
        did("plan submitted", SAFETY_MANAGER, () -> desks.management().submitPlan(number, it.version(), plan));
    }

    private void rectifying(Dossier it, LocalDate today, String other) {
        LocalDate dueOn = Objects.requireNonNull(it.dueOn());
        if (it.episode() == 1 && !dismissed && fate.end() != Fate.End.RECTIFIED) {
            end(it, other);
        } else if (fate.listed() && listing == null && today.isBefore(dueOn)) {
            listing = Listing.of(desks, number, today);
            acts.merge("listed", 1, Integer::sum);
        } else if (fate.corrected() && !corrected && it.episode() == 1) {
            corrected = true;
            did(
                    "time corrected",
                    REGULATOR,
                    () -> desks.clocks().correct(number, it.version(), Duty.RECTIFICATION, 1, today, "通知书今日送达"));
        } else if (fate.moreTime() != Fate.MoreTime.NOT_ASKED && !decided) {
            moreTime(it, today, dueOn);
        } else if (fate.late() != Fate.NEVER && !today.isBefore(dueOn.plusDays(fate.late()))) {
            did(
                    "submitted",
                    SAFETY_MANAGER,
                    () -> desks.management()
                            .submitRectification(
                                    number, it.version(), "已加装", new BigDecimal("1200"), List.of(desks.photograph())));
        }
    }

    private void end(Dossier it, String other) {
        dismissed = true;
        if (fate.end() != Fate.End.MERGED) {
            did("dismissed", REGULATOR, () -> desks.management().dismiss(number, it.version(), "误报"));
        } else if (other != null && !other.equals(number)) {
            try {
                did("merged", REGULATOR, () -> desks.duplicates().merge(number, it.version(), other, "同一处"));
            } catch (Refusal stricter) { // the other one is due later
                acts.merge("merger refused: " + stricter.type(), 1, Integer::sum);
            }
        }
    }

    private void moreTime(Dossier it, LocalDate today, LocalDate dueOn) {
        if (!asked) {
            asked = true;
            next = today.plusDays(fate.moreTime() == Fate.MoreTime.LATE ? 16 : 2);
            var request = new PostponementRequest(
                    (dueOn.isBefore(today) ? today : dueOn).plusDays(30), "备件采购周期较长", "停用调漆间", List.of());
            try {
                did(
                        "more time asked",
                        SAFETY_MANAGER,
                        () -> desks.moreTime().request(number, it.version(), PostponementKind.EXTENSION, request));
            } catch (Refusal notAdmitted) {
                decided = true;
                acts.merge("more time refused: " + notAdmitted.type(), 1, Integer::sum);
            }
            return;
        }
        decided = true;
        if (fate.moreTime() == Fate.MoreTime.REFUSED) {
            did("more time refused", REGULATOR, () -> desks.moreTime().refuse(number, it.version(), 1, "可以按期完成"));
        } else {
            Cast who = fate.moreTime() == Fate.MoreTime.LATE ? CITY : REGULATOR;
            try {
                did("more time granted", who, () -> desks.moreTime().approve(number, it.version(), 1, null, "情况属实"));
            } catch (Refusal notYetLate) { // holidays gave the district more days to decide
                decided = false;
                acts.merge("decision refused: " + notYetLate.type(), 1, Integer::sum);
            }
        }
    }

    private void judge(Dossier it, LocalDate today) {
        if (failures < fate.failures()) {
            failures++;
            next = today.plusDays(2);
            did(
                    "failed",
                    of(awaited(it)),
                    () -> desks.management().reject(number, it.version(), "报警器未接入值班室", List.of()));
            return;
        }
        if (listing != null) {
            listing.end(today);
            listing = null;
        }
        if (it.level() == HiddenDangerLevel.MAJOR) {
            SAFETY_MANAGER.does(
                    () -> desks.closures().analyseCause(number, it.version(), CauseCategory.MANAGEMENT, "改造时未同步设计"));
        }
        for (Dossier now = again(); now.closedAt() == null; now = again()) {
            Dossier seen = now;
            StageView stage = awaited(seen);
            List<Confirmation> confirmed = stage.checklist().stream()
                    .map(item -> new Confirmation(item.id(), true, null))
                    .toList();
            did(
                    "stage passed",
                    of(stage),
                    () -> desks.management().accept(number, seen.version(), "现场核实合格", List.of(), confirmed));
        }
        next = today.plusDays(12);
        over = !fate.reopened() || it.episode() > 1;
    }

    private Dossier again() {
        return REGULATOR.does(() -> desks.management().dossier(number));
    }

    private static StageView awaited(Dossier it) {
        return it.submissions().get(it.submissions().size() - 1).stages().stream()
                .filter(stage -> stage.state() == StageState.AWAITED)
                .findFirst()
                .orElseThrow();
    }

    private static Cast of(StageView stage) {
        return switch (stage.stage()) {
            case SELF -> REPORTER;
            case EXPERT -> SUPERVISOR;
            case REVIEW -> stage.roles().contains(Role.SUPERVISOR) ? SUPERVISOR : INSPECTOR;
        };
    }

    private void closed(Dossier it, LocalDate today) {
        did("reopened", REGULATOR, () -> desks.management().reopen(number, it.version(), "群众反映仍在"));
        next = today.plusDays(3);
    }

    private void dismissed(LocalDate today) {
        over = fate.end() != Fate.End.REINSTATED;
        if (!over) {
            did("objected", INSPECTOR, () -> desks.objections().object(number, "现场仍有隐患"));
            did("reinstated", ANOTHER_REGULATOR, () -> desks.objections().decide(number, true, "异议成立"));
            next = today.plusDays(1);
        }
    }
}
