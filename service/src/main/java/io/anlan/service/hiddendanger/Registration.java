// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.evidence.EvidenceLocker;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerGraded;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerRegistered;
import io.anlan.service.hiddendanger.SuspectedHiddenDanger.Finder;
import io.anlan.service.hiddendanger.determination.Circumstances;
import io.anlan.service.hiddendanger.determination.DeadlinePolicy;
import io.anlan.service.hiddendanger.determination.DeadlinePolicy.ToRectify;
import io.anlan.service.hiddendanger.determination.Determiner;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.hiddendanger.process.RectificationWorkflow;
import io.anlan.service.organization.Enterprise;
import io.anlan.service.organization.Organization;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import io.anlan.service.platform.scope.UnitPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** How a finding becomes a hidden danger, whether a person reports it or another module suspects it. */
@Component
class Registration {

    private static final Set<String> OF_THE_ENTERPRISE = Set.of("SELF_INSPECTION", "EXPERT_CHECK");
    private static final Set<String> OF_THE_AUTHORITY =
            Set.of("ENFORCEMENT_INSPECTION", "EXPERT_CHECK", "PUBLIC_REPORT", "SENSOR", "SUPERIOR_INSPECTION");

    private final HiddenDangers hiddenDangers;
    private final Organization organization;
    private final Determiner determiner;
    private final DeadlinePolicy deadlines;
    private final EvidenceLocker evidence;
    private final RectificationWorkflow workflow;
    private final Chronicle chronicle;
    private final Recurrence recurrence;
    private final JdbcClient database;

    Registration(
            HiddenDangers hiddenDangers,
            Organization organization,
            Determiner determiner,
            DeadlinePolicy deadlines,
            EvidenceLocker evidence,
            RectificationWorkflow workflow,
            Chronicle chronicle,
            Recurrence recurrence,
            JdbcClient database) {
        this.hiddenDangers = hiddenDangers;
        this.organization = organization;
        this.determiner = determiner;
        this.deadlines = deadlines;
        this.evidence = evidence;
        this.workflow = workflow;
        this.chronicle = chronicle;
        this.recurrence = recurrence;
        this.database = database;
    }

    /** In the caller's transaction. */
    HiddenDanger register(Report report) {
        Actor actor = chronicle.actor();
        if (!actor.is(HiddenDangerAction.REPORTERS.toArray(Role[]::new))) {
            throw new Refusal(
                    "hidden-danger/not-your-role",
                    HttpStatus.FORBIDDEN,
                    new Wording("您的角色不能上报隐患", "Your role does not report hidden dangers."));
        }
        demandOwnSource(report, actor);
        return register(report, Finder.of(actor), null);
    }

    /** The source decides about the time there is: nobody names one that is not theirs. Machines report through their module. */
    private static void demandOwnSource(Report report, Actor actor) {
        Set<String> own = new HashSet<>();
        if (actor.is(Role.ENTERPRISE_REPORTER, Role.ENTERPRISE_SAFETY_MANAGER)) {
            own.addAll(OF_THE_ENTERPRISE);
        }
        if (actor.is(Role.INSPECTOR, Role.DISTRICT_REGULATOR, Role.CITY_REGULATOR)) {
            own.addAll(OF_THE_AUTHORITY);
        }
        if (report.source() != null && !own.contains(report.source())) {
            new Complaints()
                    .add("/source", "not-yours", new Wording("您不能以此来源上报", "This source is not one you report from."))
                    .refuse(
                            "hidden-danger/invalid-report",
                            new Wording("隐患信息不完整或有误", "The report is incomplete or wrong."));
        }
    }

    /** The other way in; the outbox delivers again after a crash, and the cause makes that harmless. */
    @ApplicationModuleListener
    void on(SuspectedHiddenDanger suspicion) {
        if (!hiddenDangers.existsByCause(suspicion.cause())) {
            Finder finder = suspicion.finder();
            register(suspicion.report(), finder == null ? Finder.of(chronicle.actor()) : finder, suspicion.cause());
        }
    }

    private HiddenDanger register(Report report, Finder finder, @Nullable String cause) {
        Instant now = chronicle.now();
        LocalDate today = LocalDate.ofInstant(now, Shanghai.ZONE);
        report.check(today);
        Enterprise enterprise = organization
                .enterprise(report.enterpriseCode())
                .orElseThrow(() -> new Refusal(
                        "hidden-danger/unknown-enterprise",
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        new Wording("没有该企业，或不在您的管辖范围内", "There is no such enterprise, or it is outside your scope.")));
        HiddenDangerNumber number = nextNumber(today);
        Part.Found found = found(report, enterprise, finder, now);
        HiddenDanger it =
                new HiddenDanger(number, enterprise, found.recurring(recurrence.before(found, number)), report, cause);
        demandDeadline(it.under(), report, today);
        it.attach(0, evidence.attach(report.evidence(), it.scope(), it.industry()));
        Circumstances circumstances = it.circumstances();
        it.determined(circumstances, determiner.determine(circumstances), chronicle.actor(), now);
        hiddenDangers.save(it);
        chronicle.keep(
                it,
                "registered",
                Map.of(),
                Map.of("title", report.title(), "outcome", it.outcome().name()),
                null);
        chronicle.publish(new HiddenDangerRegistered(it.about(), now, it.level() == null));
        if (it.level() != null) {
            chronicle.publish(new HiddenDangerGraded(it.about(), now, it.criteria()));
        }
        workflow.registered(it.number());
        chronicle.involve(it);
        hiddenDangers.flush();
        if (report.foundOn().isBefore(today)) {
            recurrence.recount(it); // it may be older than some that are registered already
        }
        return it;
    }

    /** Refuses now what would have no deadline later, when nobody could correct source or accident type any more. */
    private void demandDeadline(Jurisdiction under, Report report, LocalDate today) {
        for (HiddenDangerLevel level : HiddenDangerLevel.values()) {
            deadlines.deadlineFor(new ToRectify(under, level, report.accidentType(), report.source()), today);
        }
    }

    private Part.Found found(Report report, Enterprise enterprise, Finder finder, Instant now) {
        var unit = new UnitPath(enterprise.path());
        UnitPath district = unit.ancestor(2).orElse(unit);
        return new Part.Found(
                enterprise.code(),
                enterprise.name(),
                district.code(),
                organization.nameOf(district.path()),
                report.title(),
                report.description(),
                report.place(),
                report.foundOn(),
                report.source(),
                report.field(),
                report.accidentType(),
                finder.ofTheEnterprise() ? Part.Side.ENTERPRISE : Part.Side.AUTHORITY,
                finder.username(),
                finder.name(),
                now,
                report.subject(),
                0);
    }

    private HiddenDangerNumber nextNumber(LocalDate today) {
        long ordinal = database.sql("select nextval('hidden_danger.number')")
                .query(Long.class)
                .single();
        return HiddenDangerNumber.of(today, ordinal);
    }
}
