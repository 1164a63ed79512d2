// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import io.anlan.rules.Basis;
import io.anlan.rules.Decision;
import io.anlan.rules.DeviceClause;
import io.anlan.rules.FactValue;
import io.anlan.rules.Outcome;
import io.anlan.rules.PackKind;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Row;
import io.anlan.rules.reasons.ConditionCheck;
import io.anlan.rules.reasons.Finding;
import io.anlan.rules.reasons.NearMiss;
import io.anlan.rules.reasons.RoutedTo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what was proven into a decision people can follow. */
final class Explanation {

    private static final String DOCUMENT = "document";

    private final RulePack pack;
    private final LocalDate on;
    private final List<Finding> findings = new ArrayList<>();
    private final List<NearMiss> nearMisses = new ArrayList<>();
    private final List<RoutedTo> routes = new ArrayList<>();
    private final Needs needs = new Needs();
    private @Nullable CompiledRow first;
    private boolean firstIsSure = true;

    Explanation(RulePack pack, LocalDate on) {
        this.pack = pack;
        this.on = on;
    }

    void add(Observation observation, List<CompiledRow> rows) {
        if (pack.hitPolicy().singleAnswer()) {
            addFirst(observation, rows);
        } else {
            addAll(observation, rows);
        }
    }

    /** The first met row answers; an unknown row before it could have been the first. */
    private void addFirst(Observation observation, List<CompiledRow> rows) {
        for (CompiledRow row : rows) {
            Proof proof = observation.proof(row.index());
            if (!row.row().inForce(on) || proof == Proof.NOT_MET) {
                continue;
            }
            if (proof == null) {
                needs.add(row, observation);
                firstIsSure = false;
                continue;
            }
            findings.add(finding(row.row(), observation, row.checks(observation)));
            if (first == null || pack.rows().indexOf(row.row()) < pack.rows().indexOf(first.row())) {
                first = row;
            }
            return;
        }
    }

    private void addAll(Observation observation, List<CompiledRow> rows) {
        Set<String> met = new HashSet<>();
        for (CompiledRow row : rows) {
            if (observation.proof(row.index()) == Proof.MET && row.row().inForce(on)) {
                met(row, observation);
                met.add(row.row().criterion());
            }
        }
        for (CompiledRow row : rows) {
            Proof proof = observation.proof(row.index());
            if (!row.row().inForce(on) || met.contains(row.row().criterion())) {
                continue;
            }
            if (proof == null) {
                needs.add(row, observation);
            } else if (proof == Proof.MET_BY_FAILED_DEVICE) {
                findings.add(byFailedDevice(row, observation));
            }
        }
        nearMisses.addAll(NearMisses.of(observation, rows, met, on));
    }

    private void met(CompiledRow compiled, Observation observation) {
        Row row = compiled.row();
        if (row.then().get(DOCUMENT) instanceof FactValue.Text document) {
            routes.add(new RoutedTo(row.id(), row.criterion(), row.sentence(), document.value(), row.basis()));
        } else {
            findings.add(finding(row, observation, compiled.checks(observation)));
        }
    }

    private static Finding finding(Row row, Observation observation, List<ConditionCheck> checks) {
        return new Finding(row.id(), row.criterion(), row.sentence(), row.basis(), observation.ref(), checks, null);
    }

    private Finding byFailedDevice(CompiledRow row, Observation observation) {
        DeviceClause clause = Objects.requireNonNull(pack.failedDevices());
        return new Finding(
                row.row().id(),
                clause.criterion(),
                clause.sentence(),
                clause.basis(),
                observation.ref(),
                row.checksWithFailedAbsent(observation),
                row.row().criterion());
    }

    Decision decision(DecidedBy by) {
        boolean routed = !routes.isEmpty();
        Outcome outcome = outcome();
        if (outcome == Outcome.UNDETERMINED && !pack.complete() && !routed) {
            Basis basis = new Basis(pack.id(), "*", false, null);
            routes.add(new RoutedTo("*", "*", pack.title(), pack.title().zh(), basis));
        }
        Map<String, FactValue> result = first == null ? Map.of() : first.row().then();
        return new Decision(
                pack.id(),
                pack.version(),
                by.digest(),
                on,
                outcome,
                routed ? List.of() : List.copyOf(findings),
                routed ? List.of() : List.copyOf(nearMisses),
                routed ? List.of() : needs.list(),
                List.copyOf(routes),
                result,
                by.layers(),
                by.publication());
    }

    private Outcome outcome() {
        if (!routes.isEmpty()) {
            return Outcome.ROUTED;
        }
        if (pack.hitPolicy().singleAnswer()) {
            return first != null && firstIsSure ? Outcome.DECIDED : Outcome.UNDETERMINED;
        }
        if (!findings.isEmpty()) {
            return pack.kind() == PackKind.DETERMINATION ? Outcome.MAJOR : Outcome.DECIDED;
        }
        boolean open = !needs.isEmpty() || !pack.complete();
        return open ? Outcome.UNDETERMINED : pack.kind() == PackKind.DETERMINATION ? Outcome.GENERAL : Outcome.DECIDED;
    }
}
