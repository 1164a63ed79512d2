// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import io.anlan.service.evidence.EvidenceLocker;
import io.anlan.service.organization.EnterpriseRecord;
import io.anlan.service.organization.PlaceDirectory;
import io.anlan.service.organization.PlaceDirectory.KnownPlace;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.platform.problem.Complaints;
import io.anlan.service.risk.catalogue.Catalogue;
import io.anlan.service.risk.level.Assessment;
import io.anlan.service.risk.level.EnterpriseStanding;
import io.anlan.service.risk.level.LevelHistory;
import io.anlan.service.risk.level.Levels;
import io.anlan.service.risk.report.RiskPointContent;
import io.anlan.service.risk.report.RiskPointDraft;
import io.anlan.service.risk.report.RiskPointNumbers;
import io.anlan.service.risk.report.RiskPointReport;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.springframework.stereotype.Component;

/** How reports become risk points, one or thousands of them; in the caller's transaction. */
@Component
public class RiskPointIntake {

    private static final Wording WRONG = new Wording("风险点填写有误，请逐项改正", "The risk point is wrong; correct each value.");
    private static final int BATCH = 200;

    private final Levels levels;
    private final LevelHistory history;
    private final RiskPointNumbers numbers;
    private final Catalogue catalogue;
    private final PlaceDirectory places;
    private final EvidenceLocker evidence;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final EntityManager entities;
    private final EnterpriseStanding standing;

    RiskPointIntake(
            Levels levels,
            LevelHistory history,
            RiskPointNumbers numbers,
            Catalogue catalogue,
            PlaceDirectory places,
            EvidenceLocker evidence,
            AuditTrail audit,
            CurrentActor currentActor,
            Clock clock,
            EntityManager entities,
            EnterpriseStanding standing) {
        this.levels = levels;
        this.history = history;
        this.numbers = numbers;
        this.catalogue = catalogue;
        this.places = places;
        this.evidence = evidence;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
        this.entities = entities;
        this.standing = standing;
    }

    /**
     * Everything that can be said about a report without storing it.
     *
     * @throws io.anlan.service.platform.Refusal {@code risk/invalid-report}, {@code risk/invalid-scores}
     */
    public AcceptedReport accept(EnterpriseRecord enterprise, RiskPointReport report) {
        RiskPointContent content = content(report, enterprise.code());
        return new AcceptedReport(
                enterprise, content, levels.assess(new RiskPointDraft(report, catalogue).grading(), null));
    }

    /** What an enterprise has already; the key of an accepted report must not be among them. */
    public Set<String> keysOf(String enterprise) {
        return new HashSet<>(numbers.keys(enterprise));
    }

    /**
     * Stores reports with their grades, trails and histories.
     *
     * @param origin what the trail says about where they come from
     * @return their numbers, in the same order
     */
    public List<String> store(List<AcceptedReport> reports, Map<String, Object> origin) {
        Actor actor = currentActor.actor();
        Instant now = clock.instant();
        List<String> stored = new ArrayList<>();
        for (int from = 0; from < reports.size(); from += BATCH) {
            List<AcceptedReport> some = reports.subList(from, Math.min(reports.size(), from + BATCH));
            Iterator<Long> ordinals = numbers.next(some.size()).iterator();
            List<RiskPoint> points = some.stream()
                    .map(report -> new RiskPoint(
                            ordinals.next(), report.enterprise(), report.content(), report.assessment(), actor, now))
                    .toList();
            store(points, actor, now, origin);
            points.forEach(point -> stored.add(point.number()));
        }
        return stored;
    }

    /** Tells the register of enterprises how these stand. */
    public void refresh(Collection<String> enterprises) {
        enterprises.forEach(standing::refresh);
    }

    /** The same, when people changed which risk points there are: the others hear of it. */
    public void announce(Collection<String> enterprises) {
        enterprises.forEach(standing::changed);
    }

    private void store(List<RiskPoint> points, Actor actor, Instant now, Map<String, Object> origin) {
        entities.unwrap(Session.class).setJdbcBatchSize(BATCH);
        for (RiskPoint point : points) {
            String photo = point.content().photo();
            if (photo != null) {
                evidence.attach(List.of(photo), point.scope(), point.industry());
            }
            entities.persist(point);
        }
        entities.flush();
        history.begin(points.stream().map(RiskPoint::first).toList(), now, actor.name());
        audit.appendAll(points.stream()
                .map(point -> new Act(
                        RiskPointManagement.KIND,
                        point.number(),
                        point.scope(),
                        "reported",
                        Map.of(),
                        Trail.with(Trail.of(point), origin),
                        null))
                .toList());
        points.forEach(entities::detach); // otherwise each flush looks at everything stored so far
    }

    /** What a report says, with the place as registered; nothing about its scores. */
    RiskPointContent content(RiskPointReport report, String enterpriseCode) {
        var draft = new RiskPointDraft(report, catalogue);
        draft.complaints().refuse("risk/invalid-report", WRONG);
        if (draft.place() == null) {
            return draft.content(null);
        }
        Optional<KnownPlace> place = places.place(draft.place(), enterpriseCode);
        if (place.isEmpty()) {
            new Complaints()
                    .add("/place", "unknown-term", new Wording("企业没有该场所", "The enterprise has no such place."))
                    .refuse("risk/invalid-report", WRONG);
        }
        return draft.content(place.map(KnownPlace::address).orElse(null));
    }

    /** The level and the number of a report that can be stored. */
    public static final class AcceptedReport {
        private final EnterpriseRecord enterprise;
        private final RiskPointContent content;
        private final Assessment assessment;

        AcceptedReport(EnterpriseRecord enterprise, RiskPointContent content, Assessment assessment) {
            this.enterprise = enterprise;
            this.content = content;
            this.assessment = assessment;
        }

        EnterpriseRecord enterprise() {
            return enterprise;
        }

        RiskPointContent content() {
            return content;
        }

        Assessment assessment() {
            return assessment;
        }

        /** Equal for what would be the same risk point of one enterprise. */
        public String key() {
            return RiskPointNumbers.key(content.placeName(), content.process(), content.name());
        }

        public RiskLevel level() {
            return assessment.gradedLevel();
        }
    }
}
