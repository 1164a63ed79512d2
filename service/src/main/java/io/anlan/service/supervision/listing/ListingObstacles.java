// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.listing;

import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.DISTRICT_REGULATOR;
import static io.anlan.service.platform.Role.ENTERPRISE_SAFETY_MANAGER;
import static io.anlan.service.platform.Role.INSPECTOR;
import static io.anlan.service.platform.Role.SUPERVISOR;

import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.HiddenDangerStatus;
import io.anlan.service.hiddendanger.clock.Clocks;
import io.anlan.service.hiddendanger.clock.Duty;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Role;
import io.anlan.service.supervision.committee.Committees;
import io.anlan.service.supervision.proceeding.Obstacles;
import io.anlan.service.supervision.proceeding.Proceeding;
import io.anlan.service.supervision.proceeding.ProceedingAction;
import io.anlan.service.supervision.proceeding.ProceedingKind;
import io.anlan.service.supervision.proceeding.ProceedingStatus;
import io.anlan.service.supervision.proceeding.SupervisionRefusals;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may do what with a listing, and what has to come first. */
@Component
class ListingObstacles implements Obstacles {

    static final Set<Role> PROPOSERS = Set.of(INSPECTOR, SUPERVISOR, DISTRICT_REGULATOR, CITY_REGULATOR);
    private static final Set<Role> ACCEPTORS = Set.of(SUPERVISOR, DISTRICT_REGULATOR, CITY_REGULATOR);

    private final Listings listings;
    private final Committees committees;
    private final Cases cases;
    private final Clocks clocks;

    ListingObstacles(Listings listings, Committees committees, Cases cases, Clocks clocks) {
        this.listings = listings;
        this.committees = committees;
        this.cases = cases;
        this.clocks = clocks;
    }

    @Override
    public ProceedingKind kind() {
        return ProceedingKind.LISTING;
    }

    @Override
    public Optional<Refusal> obstacle(ProceedingAction action, Proceeding it, Actor actor) {
        return switch (action) {
            case DECIDE_LISTING -> authority(it, actor).or(() -> same(it, actor, "opened", "提议了挂牌", "proposed it"));
            case PUBLISH_LISTING -> authority(it, actor).or(() -> publishedAlready(it));
            case REPORT_PROGRESS -> roles(it, actor, Set.of(ENTERPRISE_SAFETY_MANAGER));
            case RECORD_VISIT ->
                committees.isOf(it.terms().committee(), actor) ? Optional.empty() : roles(it, actor, PROPOSERS);
            case REQUEST_EXTENSION ->
                roles(it, actor, Set.of(ENTERPRISE_SAFETY_MANAGER))
                        .or(() -> requestedAlready(it))
                        .or(() -> tooLateToAsk(it));
            case DECIDE_EXTENSION ->
                authority(it, actor)
                        .or(() -> notRequested(it))
                        .or(() -> same(it, actor, "extension-requested", "申请了延期", "asked for more time"));
            case ACCEPT_LISTED ->
                roles(it, actor, ACCEPTORS).or(() -> notPublished(it)).or(() -> notRectified(it));
            case DECIDE_DELISTING ->
                authority(it, actor).or(() -> same(it, actor, "accepted", "主持了验收", "held the acceptance"));
            case WITHDRAW_LISTING ->
                actor.username().equals(it.opened().by()) ? Optional.empty() : authority(it, actor);
            default -> Optional.of(SupervisionRefusals.notYourRole());
        };
    }

    /** A proposal and an approval have no last day by any rule; the others have one of their own. */
    @Override
    public Optional<LocalDate> dueOn(ProceedingAction action, Proceeding it) {
        return switch (action) {
            case PUBLISH_LISTING -> clocks.dueOn(it.about().hiddenDanger(), Duty.PUBLICITY);
            case DECIDE_EXTENSION -> Listings.requestedToBeDecidedBy(it);
            case ACCEPT_LISTED -> Optional.ofNullable(it.terms().dueOn());
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> authority(Proceeding it, Actor actor) {
        Set<Role> authority = listings.requirements(it).authority();
        return it.level().isOf(actor) ? roles(it, actor, authority) : Optional.of(SupervisionRefusals.notYourRole());
    }

    /** A member of a committee sees listings of other districts, and leaves them to those. */
    private static Optional<Refusal> roles(Proceeding it, Actor actor, Set<Role> roles) {
        boolean own = (it.about().scope() + "/").startsWith(actor.unit() + "/");
        return own && actor.is(roles.toArray(Role[]::new))
                ? Optional.empty()
                : Optional.of(SupervisionRefusals.notYourRole());
    }

    private static Optional<Refusal> same(Proceeding it, Actor actor, String act, String zh, String en) {
        return it.last(act)
                .filter(entry -> actor.answersFor(entry.by()))
                .map(entry -> SupervisionRefusals.anotherPerson(zh, en));
    }

    static boolean isPublished(Proceeding it) {
        return it.last("published").isPresent();
    }

    private static Optional<Refusal> publishedAlready(Proceeding it) {
        return it.is(ProceedingStatus.LISTED) && isPublished(it)
                ? Optional.of(SupervisionRefusals.notNow("挂牌信息已公示", "The listing was published already."))
                : Optional.empty();
    }

    private static Optional<Refusal> notPublished(Proceeding it) {
        return isPublished(it)
                ? Optional.empty()
                : Optional.of(SupervisionRefusals.notNow("请先公示挂牌信息", "The listing has to be published first."));
    }

    private Optional<Refusal> notRectified(Proceeding it) {
        return cases.look(it.about().hiddenDanger()).status() == HiddenDangerStatus.SUBMITTED
                ? Optional.empty()
                : Optional.of(SupervisionRefusals.notNow(
                        "企业尚未提交整改结果", "The enterprise has not submitted its rectification."));
    }

    private static Optional<Refusal> requestedAlready(Proceeding it) {
        return Listings.requested(it)
                .map(day -> SupervisionRefusals.notNow("已有待决定的延期申请", "A request waits for its decision."));
    }

    private static Optional<Refusal> notRequested(Proceeding it) {
        return Listings.requested(it).isPresent()
                ? Optional.empty()
                : Optional.of(SupervisionRefusals.notNow("没有待决定的延期申请", "No request waits for a decision."));
    }

    private Optional<Refusal> tooLateToAsk(Proceeding it) {
        LocalDate last = listings.lastDayToAsk(it);
        return listings.today().isAfter(last)
                ? Optional.of(SupervisionRefusals.notNow(
                        "延期申请应不迟于 " + last + " 提出", "More time had to be asked for by " + last + "."))
                : Optional.empty();
    }
}
