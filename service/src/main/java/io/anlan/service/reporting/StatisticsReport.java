// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Wording;
import io.anlan.service.reporting.FactCounts.Found;
import io.anlan.service.reporting.FactCounts.Inspected;
import io.anlan.service.reporting.FactCounts.Present;
import io.anlan.service.reporting.Statistics.Figure;
import io.anlan.service.reporting.Statistics.Line;
import java.time.Clock;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Counts what the current actor may see; every number says where its records are. */
@Service
public class StatisticsReport {

    private static final Wording TOTAL = new Wording("合计", "Total");

    private final FactCounts counts;
    private final Lines lines;
    private final CurrentActor actor;
    private final Clock clock;

    StatisticsReport(FactCounts counts, Lines lines, CurrentActor actor, Clock clock) {
        this.counts = counts;
        this.lines = lines;
        this.actor = actor;
        this.clock = clock;
    }

    /** All numbers are of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Statistics of(StatisticsQuery query) {
        query.demandWithin(actor.actor());
        var counted = new Counted(counts.found(query), counts.present(query), counts.inspected(query));
        Map<String, Wording> names = lines.of(query);
        var others = new TreeSet<>(counted.found().keySet());
        if (query.by().dividesInspections()) {
            others.addAll(counted.inspected().keySet());
        }
        if (query.by().dividesWhatThereIs()) {
            others.addAll(counted.present().keySet());
        }
        others.removeAll(names.keySet());
        others.remove(FactCounts.TOTAL);
        others.forEach(key -> names.put(key, lines.nameOf(query, key)));
        return new Statistics(
                query.from(),
                query.to(),
                query.by(),
                query.by() == Grouping.PERIOD ? query.span() : null,
                clock.instant(),
                line(query, null, TOTAL, counted),
                names.entrySet().stream()
                        .map(line -> line(query, line.getKey(), line.getValue(), counted))
                        .toList());
    }

    private static Line line(StatisticsQuery query, @Nullable String key, Wording labels, Counted counted) {
        String counts = key == null ? FactCounts.TOTAL : key;
        var links = new RegisterLinks(query, key);
        Found found = counted.found().getOrDefault(counts, Found.NONE);
        Present present = counted.present().getOrDefault(counts, Present.NONE);
        Inspected inspected = counted.inspected().getOrDefault(counts, Inspected.NONE);
        boolean now = query.by().dividesWhatThereIs() || key == null;
        boolean inspecting = query.by().dividesInspections() || key == null;
        return new Line(
                key == null ? "TOTAL" : key,
                labels,
                now ? new Figure(present.enterprisesReporting(), links.enterprisesReporting()) : null,
                now ? new Figure(present.riskPoints(), links.riskPoints()) : null,
                now ? new Figure(present.hiddenDangers(), links.hiddenDangersToDate()) : null,
                inspecting ? new Figure(inspected.units(), links.inspectingUnits()) : null,
                inspecting ? new Figure(inspected.inspections(), links.inspections()) : null,
                new Figure(found.found(), links.found()),
                new Figure(found.rectified(), links.rectified()),
                Statistics.rate(found.rectified(), found.found()),
                new Figure(found.withinDeadline(), links.withinDeadline()),
                new Figure(found.overdue(), links.overdue()));
    }

    private record Counted(Map<String, Found> found, Map<String, Present> present, Map<String, Inspected> inspected) {}
}
