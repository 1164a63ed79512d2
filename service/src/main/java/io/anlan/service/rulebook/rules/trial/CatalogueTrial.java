// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.trial;

import io.anlan.service.risk.catalogue.CatalogueMeasure;
import io.anlan.service.risk.register.StoredAssessment;
import io.anlan.service.risk.rules.MeasuresAsked;
import io.anlan.service.rulebook.simulation.point.MeasureChanges;
import io.anlan.service.rulebook.simulation.point.PointComparison;
import io.anlan.service.rulebook.simulation.point.PointDifferenceKind;
import io.anlan.service.rulebook.simulation.point.PointTrial;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A catalogue of control measures beside the live one. Risk points name measures by their ids and ask them as the catalogue
 * has them on the day; what it offers besides, enterprises take themselves.
 */
final class CatalogueTrial implements PointTrial {

    private final LocalDate on;
    private final MeasuresAsked live;
    private final MeasuresAsked tried;

    CatalogueTrial(MeasuresAsked live, MeasuresAsked tried, LocalDate on) {
        this.on = on;
        this.live = live;
        this.tried = tried;
    }

    @Override
    public PointComparison compare(StoredAssessment one) {
        MeasureChanges changes = changes(one);
        Set<PointDifferenceKind> kinds = EnumSet.noneOf(PointDifferenceKind.class);
        if (!changes.gone().isEmpty()) {
            kinds.add(PointDifferenceKind.MEASURE_GONE);
        }
        if (!changes.changed().isEmpty()) {
            kinds.add(PointDifferenceKind.MEASURE_CHANGED);
        }
        if (!changes.offered().isEmpty()) {
            kinds.add(PointDifferenceKind.MEASURE_OFFERED);
        }
        return new PointComparison(kinds, null, null, changes);
    }

    @Override
    public PointReasons reasonsNow(StoredAssessment one) {
        return reasons(live, one);
    }

    @Override
    public PointReasons reasonsThen(StoredAssessment one) {
        return reasons(tried, one);
    }

    private PointReasons reasons(MeasuresAsked side, StoredAssessment one) {
        MeasureChanges changes = changes(one);
        List<CatalogueMeasure> measures = Stream.of(changes.gone(), changes.changed(), changes.offered())
                .flatMap(List::stream)
                .map(side::measure)
                .flatMap(Optional::stream)
                .toList();
        return new PointReasons(on, null, null, null, measures);
    }

    private MeasureChanges changes(StoredAssessment one) {
        List<String> own = one.measures();
        String template = one.template();
        return new MeasureChanges(
                own.stream()
                        .filter(id -> live.measure(id).isPresent()
                                && tried.measure(id).isEmpty())
                        .toList(),
                own.stream()
                        .filter(id -> tried.measure(id).isPresent()
                                && !tried.measure(id).equals(live.measure(id)))
                        .toList(),
                template == null
                        ? List.of()
                        : tried.offered(template).stream()
                                .filter(id -> live.measure(id).isEmpty() && !own.contains(id))
                                .toList());
    }
}
