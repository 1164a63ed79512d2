// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.trial;

import io.anlan.service.compliance.rules.Deciders;
import io.anlan.service.compliance.rules.Deciders.Verdict;
import io.anlan.service.hiddendanger.determination.Circumstances;
import io.anlan.service.hiddendanger.determination.DeadlinePolicy.ToRectify;
import io.anlan.service.hiddendanger.determination.Determination;
import io.anlan.service.hiddendanger.determination.Determination.Outcome;
import io.anlan.service.hiddendanger.determination.ExplainedDeadline;
import io.anlan.service.hiddendanger.determination.ExplainedDecision;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.register.StoredCase;
import io.anlan.service.rulebook.simulation.Consequence;
import io.anlan.service.rulebook.simulation.Trial;
import java.time.LocalDate;
import java.util.Optional;

/** A pack beside what is law; see {@link Trial} for the day that counts. */
final class PackTrial implements Trial {

    private final Deciders live;
    private final Deciders tried;
    private final LocalDate holdsFrom;

    PackTrial(Deciders live, Deciders tried, LocalDate holdsFrom) {
        this.live = live;
        this.tried = tried;
        this.holdsFrom = holdsFrom;
    }

    @Override
    public Consequence now(StoredCase one) {
        return consequence(live, one);
    }

    @Override
    public Consequence then(StoredCase one) {
        return consequence(tried, one);
    }

    @Override
    public Reasons reasonsNow(StoredCase one) {
        return reasons(live, one);
    }

    @Override
    public Reasons reasonsThen(StoredCase one) {
        return reasons(tried, one);
    }

    private Consequence consequence(Deciders deciders, StoredCase one) {
        Verdict verdict = deciders.verdict(asked(one));
        return new Consequence(
                verdict.outcome(),
                verdict.criteria(),
                toRectify(one, verdict.outcome())
                        .map(what -> deciders.dueOn(what, from(one)))
                        .orElse(null));
    }

    private Reasons reasons(Deciders deciders, StoredCase one) {
        Circumstances asked = asked(one);
        Determination determination = deciders.determine(asked);
        return new Reasons(
                asked.foundOn(),
                ExplainedDecision.of(determination.explanation()),
                toRectify(one, determination.outcome())
                        .map(what -> deciders.deadline(what, from(one)))
                        .map(deadline -> ExplainedDeadline.of(deadline.explanation(), deadline.dueOn(), from(one)))
                        .orElse(null));
    }

    private static Optional<ToRectify> toRectify(StoredCase one, Outcome outcome) {
        return outcome == Outcome.MAJOR || outcome == Outcome.GENERAL
                ? Optional.of(new ToRectify(
                        one.circumstances().under(),
                        HiddenDangerLevel.valueOf(outcome.name()),
                        one.accidentType(),
                        one.source()))
                : Optional.empty();
    }

    private Circumstances asked(StoredCase one) {
        Circumstances known = one.circumstances();
        return new Circumstances(
                known.under(), known.field(), later(known.foundOn()), known.enterprise(), known.facts());
    }

    private LocalDate from(StoredCase one) {
        return later(one.startedOn());
    }

    private LocalDate later(LocalDate day) {
        return day.isBefore(holdsFrom) ? holdsFrom : day;
    }
}
