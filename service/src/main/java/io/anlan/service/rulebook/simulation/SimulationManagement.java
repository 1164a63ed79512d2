// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation;

import io.anlan.service.hiddendanger.register.StoredCase;
import io.anlan.service.hiddendanger.register.StoredCases;
import io.anlan.service.hiddendanger.register.StoredCases.Extent;
import io.anlan.service.hiddendanger.register.StoredCases.Window;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Cursor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.PackTexts;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.RevisionState;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.RulebookPolicy;
import io.anlan.service.rulebook.RulebookRefusals;
import io.anlan.service.rulebook.RulebookTrail;
import io.anlan.service.rulebook.draft.RevisionContent;
import io.anlan.service.rulebook.simulation.Differences.Placed;
import io.anlan.service.rulebook.simulation.Simulation.SimulationKind;
import io.anlan.service.rulebook.simulation.Simulation.SimulationStatus;
import io.anlan.service.rulebook.simulation.Trial.Reasons;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries a revision on what was found in a time, and tells what it would have changed. */
@Service
public class SimulationManagement {

    private static final int SHOWN = 20;
    private static final int PAGE = 50;
    private static final int COUNTED = 50;
    private static final Pattern PLACE = Pattern.compile("(\\d{1,18})");

    private final Simulations simulations;
    private final Differences differences;
    private final SimulationWork work;
    private final Materials materials;
    private final StoredCases cases;
    private final Trials trials;
    private final Revisions revisions;
    private final RevisionContent content;
    private final RulebookPolicy policy;
    private final RulebookTrail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SimulationManagement(
            Simulations simulations,
            Differences differences,
            SimulationWork work,
            Materials materials,
            StoredCases cases,
            Trials trials,
            Revisions revisions,
            RevisionContent content,
            RulebookPolicy policy,
            RulebookTrail trail,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.simulations = simulations;
        this.differences = differences;
        this.work = work;
        this.materials = materials;
        this.cases = cases;
        this.trials = trials;
        this.revisions = revisions;
        this.content = content;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Over what was found.
     *
     * @param months how far back the findings go, 1 to 120
     * @throws Refusal {@code rulebook/unknown}, {@code rulebook/no-simulation}, {@code rulebook/not-ready}
     */
    public Simulation order(UUID revision, int months) {
        LocalDate today = LocalDate.now(clock);
        return begin(revision, SimulationKind.HISTORY, today.minusMonths(months).plusDays(1), today);
    }

    /**
     * Over the risk points as they stand.
     *
     * @throws Refusal as {@link #order}
     */
    public Simulation orderOnPoints(UUID revision) {
        LocalDate today = LocalDate.now(clock);
        return begin(revision, SimulationKind.RISK_POINTS, today, today);
    }

    private Simulation begin(UUID revision, SimulationKind kind, LocalDate from, LocalDate to) {
        UUID id = Objects.requireNonNull(transaction.execute(status -> {
            Window window = window(from, to);
            return order(
                    revisions.demand(revision), kind, window, materials.of(kind).extent(window));
        }));
        work.begin(id);
        return state(id);
    }

    /**
     * Beside what is being found, from now on; for what is approved and not law yet.
     *
     * @param days how long, 1 to 90, today included
     * @throws Refusal as {@link #order}, and {@code rulebook/not-approved}
     */
    public Simulation shadow(UUID revision, int days) {
        return read(() -> {
            Revision tried = revisions.demand(revision);
            if (tried.state() != RevisionState.APPROVED && tried.state() != RevisionState.SCHEDULED) {
                throw new Refusal(
                        "rulebook/not-approved",
                        HttpStatus.CONFLICT,
                        new Wording(
                                "只有已批准、尚未生效的版本可以影子运行", "Only what is approved and not law yet can run in the shadow."));
            }
            LocalDate today = LocalDate.now(clock);
            return demand(order(
                    tried,
                    SimulationKind.SHADOW,
                    window(today, today.plusDays(days - 1L)),
                    new Extent(0, Long.MAX_VALUE)));
        });
    }

    private UUID order(Revision tried, SimulationKind kind, Window window, Extent extent) {
        Material material = materials.of(kind);
        material.demandSense(tried);
        PackTexts texts = content.texts(tried);
        material.look(texts); // refused now rather than by the job
        UUID ordered = simulations.order(tried.id(), kind, texts, window, extent, policy.actor(), clock.instant());
        trail.keep(
                tried,
                kind == SimulationKind.SHADOW ? "shadowed" : "simulated",
                Map.of(),
                Map.of("simulation", ordered, "from", window.from(), "to", window.to()),
                null);
        return ordered;
    }

    private Window window(LocalDate from, LocalDate to) {
        Actor actor = policy.actor();
        return new Window(actor.unit(), actor.industries().stream().sorted().toList(), from, to);
    }

    /** The last twenty of a revision, newest first. */
    public List<Simulation> latest(UUID revision) {
        return read(() -> simulations.latest(revisions.demand(revision).id(), SHOWN));
    }

    /** @throws Refusal {@code rulebook/unknown-simulation} */
    public Simulation state(UUID id) {
        return read(() -> demand(id));
    }

    /** Ends it where it is; one that ended before stays as it is. */
    public Simulation cancel(UUID id) {
        return read(() -> {
            Simulation it = demand(id);
            simulations.ended(id, SimulationStatus.CANCELLED, clock.instant());
            trail.keep(
                    revisions.demand(it.revision()), "simulation-cancelled", Map.of(), Map.of("simulation", id), null);
            return demand(id);
        });
    }

    /** The fifty with most differences. */
    public List<DifferenceCount> count(UUID id, DifferenceFilter filter, DifferenceGrouping by) {
        return read(() -> differences.count(demand(id).id(), filter, by, COUNTED));
    }

    /** @param cursor of the page before; null for the first */
    public DifferencePage differences(UUID id, DifferenceFilter filter, @Nullable String cursor) {
        long after = cursor == null ? 0 : Cursor.read(cursor, PLACE, match -> Long.parseLong(match.group(1)));
        return read(() -> {
            List<Placed> found = new ArrayList<>(differences.page(demand(id).id(), filter, after, PAGE + 1));
            boolean more = found.size() > PAGE;
            List<Placed> shown = found.subList(0, Math.min(PAGE, found.size()));
            return new DifferencePage(
                    shown.stream().map(Placed::difference).toList(),
                    more ? Cursor.of(String.valueOf(shown.get(PAGE - 1).ordinal())) : null);
        });
    }

    /**
     * Both explanations of a record, made anew: with the text that was tried, and by what is law at this moment.
     *
     * @throws Refusal {@code rulebook/unknown-simulation}, {@code rulebook/unknown-record}
     */
    public BothReasons reasons(UUID id, String number) {
        return read(() -> {
            Trial trial = trials.of(tried(id));
            StoredCase one = cases.find(number).orElseThrow(RulebookRefusals::unknownRecord);
            return new BothReasons(trial.reasonsNow(one), trial.reasonsThen(one));
        });
    }

    /**
     * The text that was tried; that it is read is kept.
     *
     * @throws Refusal {@code rulebook/unknown-simulation}
     */
    public PackTexts tried(UUID id) {
        return read(() -> {
            trail.readAgain(revisions.demand(demand(id).revision()), "simulation");
            return simulations.texts(id);
        });
    }

    private Simulation demand(UUID id) {
        return simulations
                .find(id)
                .orElseThrow(() -> new Refusal(
                        "rulebook/unknown-simulation",
                        HttpStatus.NOT_FOUND,
                        new Wording("没有这次试算，或不在您的管辖范围内", "There is no such simulation, or it is outside your scope.")));
    }

    private <T> T read(Supplier<T> what) {
        return Objects.requireNonNull(transaction.execute(status -> what.get()));
    }

    /** @param next cursor of the next page; null on the last */
    public record DifferencePage(
            List<Difference> items, @Nullable String next) {}

    public record BothReasons(Reasons now, Reasons then) {}
}
