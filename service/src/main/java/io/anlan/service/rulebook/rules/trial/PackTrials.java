// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.trial;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.Parameter;
import io.anlan.rules.RulePack;
import io.anlan.rules.RulePacks;
import io.anlan.rules.Snapshot;
import io.anlan.rules.authoring.PackText;
import io.anlan.rules.model.Row;
import io.anlan.service.compliance.rules.Deciders;
import io.anlan.service.platform.calendar.WorkingCalendars;
import io.anlan.service.rulebook.PackTexts;
import io.anlan.service.rulebook.rules.sheet.PackReading;
import io.anlan.service.rulebook.simulation.Trial;
import io.anlan.service.rulebook.simulation.Trials;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tries packs beside the live ones, in a snapshot of its own that nobody else decides with. */
@Component
class PackTrials implements Trials {

    private final RulePacks packs;
    private final WorkingCalendars calendars;

    PackTrials(RulePacks packs, WorkingCalendars calendars) {
        this.packs = packs;
        this.calendars = calendars;
    }

    @Override
    public Trial of(PackTexts texts) {
        Snapshot live = packs.snapshot();
        try {
            RulePack pack = new PackText(texts.header(), texts.rows(), Objects.requireNonNull(texts.examples()))
                    .read(live.vocabulary());
            return new PackTrial(
                    new Deciders(live, calendars), new Deciders(live.trying(pack), calendars), holdsWholly(pack));
        } catch (InvalidPack invalid) {
            throw PackReading.refusal(invalid);
        }
    }

    /** The first day on which the pack, all its rows and the last of its dated numbers hold. */
    static LocalDate holdsWholly(RulePack pack) {
        Stream<LocalDate> rows = pack.rows().stream().map(Row::validFrom);
        Stream<LocalDate> numbers = pack.parameters().stream()
                .flatMap(parameter -> parameter.values().stream())
                .map(Parameter.Dated::from);
        return Stream.of(Stream.of(pack.validFrom()), rows, numbers)
                .flatMap(Function.identity())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
