// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.listing;

import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.clock.Clocks;
import io.anlan.service.hiddendanger.clock.Duty;
import io.anlan.service.hiddendanger.clock.DutyEvent;
import io.anlan.service.hiddendanger.clock.Period;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import io.anlan.service.supervision.committee.Committees;
import io.anlan.service.supervision.listing.ListingManagement.ListingDecision;
import io.anlan.service.supervision.listing.ListingManagement.PublicationProof;
import io.anlan.service.supervision.proceeding.Change;
import io.anlan.service.supervision.proceeding.ListingLevel;
import io.anlan.service.supervision.proceeding.Proceeding;
import io.anlan.service.supervision.proceeding.ProceedingDesk;
import io.anlan.service.supervision.proceeding.ProceedingStatus;
import io.anlan.service.supervision.proceeding.Proceedings;
import io.anlan.service.supervision.proceeding.SupervisionRefusals;
import io.anlan.service.supervision.process.ProceedingWorkflow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What listing, extension and delisting do to clocks, deadlines and lower listings. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ListingCourse {

    private final ProceedingDesk desk;
    private final Proceedings proceedings;
    private final Listings listings;
    private final Committees committees;
    private final Clocks clocks;
    private final Cases cases;
    private final ProceedingWorkflow workflow;
    private final PublicListings publicListings;

    ListingCourse(
            ProceedingDesk desk,
            Proceedings proceedings,
            Listings listings,
            Committees committees,
            Clocks clocks,
            Cases cases,
            ProceedingWorkflow workflow,
            PublicListings publicListings) {
        this.publicListings = publicListings;
        this.desk = desk;
        this.proceedings = proceedings;
        this.listings = listings;
        this.committees = committees;
        this.clocks = clocks;
        this.cases = cases;
        this.workflow = workflow;
    }

    /** Only a higher level takes over from the one it is listed at. */
    void demandHigher(String hiddenDanger, @Nullable ListingLevel wanted) {
        proceedings
                .activeListing(hiddenDanger)
                .filter(active -> wanted == null || !wanted.isAbove(active.level()))
                .ifPresent(active -> {
                    throw SupervisionRefusals.opened(active.number());
                });
    }

    /** Lists it: of two who act on the hidden danger at the same time one loses. */
    Change list(Proceeding it, ListingDecision decision) {
        CaseFile danger = cases.look(it.about().hiddenDanger());
        if (!danger.status().isOpen()) {
            throw SupervisionRefusals.dangerOver();
        }
        demandHigher(danger.number(), it.level());
        LocalDate dueOn = lastDay(it, decision, danger);
        cases.open(danger.number(), danger.version());
        proceedings.activeListing(danger.number()).ifPresent(lower -> replace(lower, it));
        LocalDate today = listings.today();
        clocks.happened(danger.number(), DutyEvent.LISTED, today, Map.of(Duty.LISTING, Period.until(dueOn, today)));
        String committee = committees.name(decision.committee());
        String unit = decision.supervisedBy() == null || decision.supervisedBy().isBlank()
                ? committee
                : decision.supervisedBy().strip();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("dueOn", dueOn.toString());
        details.put("supervisedBy", unit);
        details.put("level", it.level().name());
        return Change.to(it, ProceedingStatus.LISTED, "listed", decision.reason(), details)
                .under(it.terms()
                        .until(dueOn, dueOn.equals(danger.dueOn()))
                        .supervisedBy(Objects.requireNonNull(unit, "checked"), decision.committee()));
    }

    private LocalDate lastDay(Proceeding it, ListingDecision decision, CaseFile danger) {
        LocalDate today = listings.today();
        LocalDate dueOn = decision.dueOn() == null ? danger.dueOn() : decision.dueOn();
        LocalDate longest = today.plusDays(listings.requirements(it).longest().days());
        Complaints complaints = new Complaints().optionalText("/supervisedBy", decision.supervisedBy(), 200);
        if (dueOn == null || dueOn.isBefore(today)) {
            complaints.add(
                    "/dueOn",
                    "missing",
                    new Wording("整改期限未定或已过，请确定督办期限", "The rectification has no last day, or it has passed: set one."));
        } else {
            complaints.day("/dueOn", dueOn, today, longest);
        }
        if (decision.committee() == null
                && (decision.supervisedBy() == null || decision.supervisedBy().isBlank())) {
            complaints.add(
                    "/supervisedBy", "missing", new Wording("请填写督办单位或选择专委会", "Name who supervises, or a committee."));
        }
        if (decision.committee() != null
                && !committees.covers(decision.committee(), it.about().industry())) {
            complaints.add(
                    "/committee", "another-industry", new Wording("该专委会不负责此行业", "Not an industry of this committee."));
        }
        SupervisionRefusals.refuse(complaints);
        return Objects.requireNonNull(dueOn, "checked");
    }

    private void replace(Proceeding lower, Proceeding by) {
        desk.note(
                lower,
                Change.to(lower, ProceedingStatus.REPLACED, "replaced", null, Map.of("by", by.number()))
                        .ending());
        workflow.replaced(lower.number());
        publicListings.withdraw(lower.number());
    }

    void published(Proceeding it, PublicationProof publication) {
        clocks.happened(it.about().hiddenDanger(), DutyEvent.PUBLISHED, publication.publishedOn(), Map.of());
    }

    /** Until when more time may be given: a year from the listing. */
    LocalDate latest(Proceeding it) {
        LocalDate listed = it.last("listed")
                .map(entry -> LocalDate.ofInstant(entry.at(), Shanghai.ZONE))
                .orElseThrow();
        return listed.plusDays(listings.requirements(it).longest().days());
    }

    /** More time for the listing, and for the rectification where that would end earlier. */
    Change extend(Proceeding it, LocalDate day, Change change) {
        String danger = it.about().hiddenDanger();
        LocalDate today = listings.today();
        clocks.happened(danger, DutyEvent.LISTING_EXTENDED, today, Map.of(Duty.LISTING, Period.until(day, today)));
        if (it.terms().follows()) {
            cases.moveDeadline(danger, day, Map.of("listing", it.number()));
        }
        workflow.lookAt(it.number(), endOf(day));
        return change.under(it.terms().until(day, it.terms().follows()));
    }

    /** The rectification has another last day, and so has a listing that follows it. */
    public void deadlineMoved(String hiddenDanger, LocalDate dueOn) {
        proceedings
                .activeListing(hiddenDanger)
                .filter(it -> it.terms().follows() && !dueOn.equals(it.terms().dueOn()))
                .ifPresent(it -> follow(it, dueOn));
    }

    private void follow(Proceeding it, LocalDate dueOn) {
        if (Listings.requested(it).filter(dueOn::equals).isPresent()) {
            return; // the extension of the listing itself, which says so
        }
        LocalDate today = listings.today();
        clocks.happened(
                it.about().hiddenDanger(),
                DutyEvent.LISTING_EXTENDED,
                today,
                Map.of(Duty.LISTING, Period.until(dueOn.isBefore(today) ? today : dueOn, today)));
        desk.note(
                it,
                Change.note(it, "deadline-followed", null, Map.of("dueOn", dueOn.toString()))
                        .under(it.terms().until(dueOn, true)));
        workflow.lookAt(it.number(), endOf(dueOn));
    }

    /** Enterprise and supervising body are told, by the event of this entry (督办通知). */
    public void issueNotice(String number) {
        Proceeding it = proceedings.demand(number);
        desk.note(
                it,
                Change.note(
                        it, "notice-issued", null, Map.of("dueOn", it.dueOn().toString())));
    }

    /** Off the list: its time stops, and that of publicity begins. */
    public void delist(String number) {
        Proceeding it = proceedings.demand(number);
        clocks.happened(it.about().hiddenDanger(), DutyEvent.DELISTED, listings.today(), Map.of());
    }

    public Proceeding demand(String number) {
        return proceedings.demand(number);
    }

    /** The next moment to look: when publicity or the listing is late, and a day later ever after. */
    public Instant nextLook(String number) {
        Proceeding it = proceedings.demand(number);
        Instant now = cases.now();
        return Stream.of(publicityDue(it), Optional.ofNullable(it.terms().dueOn()))
                .flatMap(Optional::stream)
                .map(ListingCourse::endOf)
                .filter(moment -> moment.isAfter(now))
                .sorted()
                .findFirst()
                .orElseGet(() -> now.plus(Duration.ofDays(1)));
    }

    Optional<LocalDate> publicityDue(Proceeding it) {
        return ListingObstacles.isPublished(it)
                ? Optional.empty()
                : clocks.dueOn(it.about().hiddenDanger(), Duty.PUBLICITY);
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Shanghai.ZONE).toInstant();
    }
}
