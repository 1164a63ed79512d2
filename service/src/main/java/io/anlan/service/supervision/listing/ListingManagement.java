// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.listing;

import io.anlan.processes.listedsupervision.ListedSupervisionProcess;
import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import io.anlan.service.supervision.listing.ListingPolicy.ListingAdvice;
import io.anlan.service.supervision.listing.ListingPolicy.ListingRequirements;
import io.anlan.service.supervision.proceeding.Change;
import io.anlan.service.supervision.proceeding.ListingLevel;
import io.anlan.service.supervision.proceeding.Opening;
import io.anlan.service.supervision.proceeding.Proceeding;
import io.anlan.service.supervision.proceeding.Proceeding.ProceedingOrigin;
import io.anlan.service.supervision.proceeding.ProceedingAction;
import io.anlan.service.supervision.proceeding.ProceedingDesk;
import io.anlan.service.supervision.proceeding.ProceedingDesk.Deed;
import io.anlan.service.supervision.proceeding.ProceedingFile;
import io.anlan.service.supervision.proceeding.ProceedingKind;
import io.anlan.service.supervision.proceeding.ProceedingStatus;
import io.anlan.service.supervision.proceeding.Proceedings;
import io.anlan.service.supervision.proceeding.SupervisionRefusals;
import io.anlan.service.supervision.process.ProceedingWorkflow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with listings: each method is one act, committed with its process, its trail and its events. */
@Service
@Transactional
public class ListingManagement {

    private static final int MOST_WORDS = 4000;
    private static final int MOST_EXPERTS = 20;

    private final ProceedingDesk desk;
    private final Proceedings proceedings;
    private final ListingCourse course;
    private final Listings listings;
    private final PublicListings publicListings;
    private final ProceedingWorkflow workflow;
    private final Cases cases;

    ListingManagement(
            ProceedingDesk desk,
            Proceedings proceedings,
            ListingCourse course,
            Listings listings,
            PublicListings publicListings,
            ProceedingWorkflow workflow,
            Cases cases) {
        this.desk = desk;
        this.proceedings = proceedings;
        this.course = course;
        this.listings = listings;
        this.publicListings = publicListings;
        this.workflow = workflow;
        this.cases = cases;
    }

    /** Which level the rules would list a hidden danger at now, and why. */
    @Transactional(readOnly = true)
    public ListingAdvice advice(String hiddenDanger) {
        return listings.advice(cases.look(hiddenDanger));
    }

    /** What a listing asks for now, and why. */
    @Transactional(readOnly = true)
    public ListingRequirements requirements(String number) {
        return listings.requirements(proceedings.demand(number));
    }

    /**
     * Proposes a listing.
     *
     * @param level null for the one the rules name
     */
    public ProceedingFile propose(String hiddenDanger, @Nullable ListingLevel level, String reason) {
        if (!cases.actor().is(ListingObstacles.PROPOSERS.toArray(Role[]::new))) {
            throw SupervisionRefusals.notYourRole();
        }
        CaseFile danger = cases.look(hiddenDanger);
        ListingAdvice advice = listings.advice(danger);
        ListingLevel wanted = level == null ? advice.level() : level;
        SupervisionRefusals.refuse(new Complaints().present("/level", wanted));
        course.demandHigher(hiddenDanger, wanted);
        Opening opening = new Opening(
                ProceedingKind.LISTING,
                hiddenDanger,
                ProceedingOrigin.PERSON,
                null,
                reason,
                wanted,
                advice.explanation());
        return desk.file(desk.open(opening));
    }

    /** Lists it, or does not. */
    public ProceedingFile decide(String number, long seen, ListingDecision decision) {
        return act(number, seen, ProceedingAction.DECIDE_LISTING, ListedSupervisionProcess.DECIDE, (it, now) -> {
            words("/reason", decision.reason());
            return decision.approved()
                    ? course.list(it, decision)
                    : Change.to(it, ProceedingStatus.DECLINED, "declined", decision.reason(), Map.of())
                            .ending();
        });
    }

    /** Notes that listing or delisting was published, with where; the second time in the same medium as the first. */
    public ProceedingFile publish(String number, long seen, PublicationProof publication) {
        boolean ending = proceedings.demand(number).is(ProceedingStatus.DELISTED);
        String step = ending ? ListedSupervisionProcess.PUBLISH_DELISTING : ListedSupervisionProcess.PUBLISH_LISTING;
        return act(number, seen, ProceedingAction.PUBLISH_LISTING, step, (it, now) -> {
            publication.check(LocalDate.ofInstant(it.statusSince(), Shanghai.ZONE), listings.today());
            it.last("published").ifPresent(before -> demandSame(before.details().get("medium"), publication.medium()));
            course.published(it, publication);
            publicListings.publish(it, publication, !ending);
            Change change = Change.note(it, ending ? "delisting-published" : "published", null, publication);
            return ending
                    ? Change.to(it, ProceedingStatus.ENDED, "delisting-published", null, publication)
                            .ending()
                    : change;
        });
    }

    private static void demandSame(@Nullable Object first, String medium) {
        if (!medium.equals(first)) {
            SupervisionRefusals.refuse(new Complaints()
                    .add(
                            "/medium",
                            "another-medium",
                            new Wording("摘牌应在挂牌公示的同一媒体公示：" + first, "Published where the listing was: " + first)));
        }
    }

    /** The enterprise tells how far it is. */
    public ProceedingFile report(String number, long seen, String text) {
        return act(number, seen, ProceedingAction.REPORT_PROGRESS, null, (it, now) -> {
            words("/text", text);
            return Change.note(it, "progress-reported", text, Map.of());
        });
    }

    /** The supervising body was there. */
    public ProceedingFile visit(String number, long seen, LocalDate on, List<String> people, String findings) {
        return act(number, seen, ProceedingAction.RECORD_VISIT, null, (it, now) -> {
            LocalDate listed = LocalDate.ofInstant(it.opened().at(), Shanghai.ZONE);
            Complaints complaints =
                    new Complaints().text("/findings", findings, MOST_WORDS).day("/on", on, listed, listings.today());
            if (people.isEmpty() || people.stream().anyMatch(String::isBlank) || people.size() > MOST_EXPERTS) {
                complaints.add("/people", "missing", new Wording("请填写督办人员", "Name who was there."));
            }
            SupervisionRefusals.refuse(complaints);
            return Change.note(it, "visited", findings, Map.of("on", on, "people", people));
        });
    }

    /** The enterprise asks for more time. */
    public ProceedingFile requestExtension(String number, long seen, LocalDate requestedTo, String reason) {
        return act(number, seen, ProceedingAction.REQUEST_EXTENSION, null, (it, now) -> {
            SupervisionRefusals.refuse(new Complaints()
                    .text("/reason", reason, MOST_WORDS)
                    .day("/requestedTo", requestedTo, it.dueOn().plusDays(1), course.latest(it)));
            LocalDate decideBy = listings.decideBy(it);
            return Change.note(
                    it,
                    "extension-requested",
                    reason,
                    Map.of("requestedTo", requestedTo, "dueOn", it.dueOn(), "decideBy", decideBy));
        });
    }

    /** Gives more time, or does not; where the listing follows the rectification, its last day moves as well. */
    public ProceedingFile decideExtension(String number, long seen, boolean approved, String reason) {
        return act(number, seen, ProceedingAction.DECIDE_EXTENSION, null, (it, now) -> {
            words("/reason", reason);
            LocalDate day = Listings.requested(it).orElseThrow();
            Map<String, Object> details = Map.of("requestedTo", day, "dueOn", it.dueOn());
            return approved
                    ? course.extend(it, day, Change.note(it, "extended", reason, details))
                    : Change.note(it, "extension-refused", reason, details);
        });
    }

    /** The acceptance with experts; what is passed waits for the approval of its delisting. */
    public ProceedingFile accept(String number, long seen, ListingAcceptance acceptance) {
        return act(number, seen, ProceedingAction.ACCEPT_LISTED, ListedSupervisionProcess.ACCEPT, (it, now) -> {
            acceptance.check(listings.requirements(it).experts());
            return acceptance.passed()
                    ? Change.to(it, ProceedingStatus.ACCEPTED, "accepted", acceptance.opinion(), acceptance)
                    : Change.note(it, "not-accepted", acceptance.opinion(), acceptance);
        });
    }

    /** Approves the delisting, or sends it back to acceptance. */
    public ProceedingFile decideDelisting(String number, long seen, boolean approved, String opinion) {
        return act(
                number,
                seen,
                ProceedingAction.DECIDE_DELISTING,
                ListedSupervisionProcess.APPROVE_DELISTING,
                (it, now) -> {
                    words("/opinion", opinion);
                    return approved
                            ? Change.to(it, ProceedingStatus.DELISTED, "delisting-approved", opinion, Map.of())
                            : Change.to(it, ProceedingStatus.LISTED, "delisting-returned", opinion, Map.of());
                });
    }

    /** Takes a proposal back. */
    public ProceedingFile withdraw(String number, long seen, String reason) {
        ProceedingFile file = act(number, seen, ProceedingAction.WITHDRAW_LISTING, null, (it, now) -> {
            words("/reason", reason);
            return Change.to(it, ProceedingStatus.WITHDRAWN, "withdrawn", reason, Map.of())
                    .ending();
        });
        workflow.withdrawn(ProceedingKind.LISTING, number);
        return file;
    }

    private ProceedingFile act(String number, long seen, ProceedingAction action, @Nullable String step, Deed deed) {
        Proceeding it = desk.act(number, seen, action, Optional.ofNullable(step), deed);
        return desk.file(it);
    }

    private static void words(String pointer, String words) {
        SupervisionRefusals.refuse(new Complaints().text(pointer, words, MOST_WORDS));
    }

    /**
     * A decision on listing.
     *
     * @param dueOn last day of the listing; null for that of the rectification
     * @param supervisedBy name of the supervising unit; null where a committee supervises
     * @param committee that supervises
     */
    public record ListingDecision(
            boolean approved,
            String reason,
            @Nullable LocalDate dueOn,
            @Nullable String supervisedBy,
            @Nullable UUID committee) {}

    /**
     * Where and when something was published.
     *
     * @param medium name, e.g. of the site or newspaper
     * @param link https address, when there is one
     */
    public record PublicationProof(String medium, @Nullable String link, LocalDate publishedOn) {

        public void check(LocalDate earliest, LocalDate today) {
            Complaints complaints = new Complaints()
                    .text("/medium", medium, 200)
                    .optionalText("/link", link, 500)
                    .day("/publishedOn", publishedOn, earliest, today);
            if (link != null && !link.isBlank() && !link.matches("https?://[^\\s\"<>]+")) {
                complaints.add("/link", "not-a-link", new Wording("应为网页地址", "A web address is expected."));
            }
            SupervisionRefusals.refuse(complaints);
        }
    }
}
