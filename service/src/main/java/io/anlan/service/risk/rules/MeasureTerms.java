// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.rules;

import io.anlan.rules.catalogue.AnswerSpec;
import io.anlan.rules.catalogue.ControlMeasure;
import io.anlan.rules.catalogue.Standard;
import io.anlan.service.risk.catalogue.CatalogueMeasure;
import io.anlan.service.risk.catalogue.CatalogueMeasure.AnswerForm;
import io.anlan.service.risk.catalogue.CatalogueMeasure.AnswerType;
import io.anlan.service.risk.catalogue.CatalogueMeasure.Checker;
import io.anlan.service.risk.catalogue.CatalogueMeasure.Frequency;
import io.anlan.service.risk.catalogue.CatalogueMeasure.MeasureKind;
import io.anlan.service.risk.catalogue.CatalogueMeasure.StandardReference;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Control measures of the rules in the service's own terms. */
final class MeasureTerms {

    private MeasureTerms() {}

    static CatalogueMeasure measure(ControlMeasure measure) {
        return new CatalogueMeasure(
                measure.id(),
                MeasureKind.valueOf(measure.kind().name()),
                measure.text(),
                measure.question(),
                answer(measure.answer()),
                measure.evidence(),
                Checker.valueOf(measure.checkedBy().name()),
                Frequency.valueOf(measure.frequency().name()),
                measure.mayBeMajor(),
                measure.accidentType(),
                standard(measure.standard()));
    }

    private static @Nullable StandardReference standard(@Nullable Standard standard) {
        return standard == null
                ? null
                : new StandardReference(standard.number(), standard.title(), standard.clause(), standard.verified());
    }

    private static AnswerForm answer(AnswerSpec spec) {
        if (spec instanceof AnswerSpec.YesNo yesNo) {
            return form(AnswerType.YES_NO, yesNo.passing(), List.of(), List.of(), yesNo.passing() ? "是" : "否");
        }
        if (spec instanceof AnswerSpec.OneOf one) {
            List<String> passing = one.options().stream()
                    .filter(option -> !one.failing().contains(option))
                    .toList();
            List<String> failing =
                    one.options().stream().filter(one.failing()::contains).toList();
            return form(AnswerType.CHOICE, null, one.options(), failing, String.join("、", passing));
        }
        if (spec instanceof AnswerSpec.LastDone last) {
            String unit = last.unit() == AnswerSpec.Unit.DAYS ? "天" : "个月";
            return form(AnswerType.DATE, null, List.of(), List.of(), last.amount() + unit + "以内");
        }
        return measured((AnswerSpec.Measured) spec);
    }

    private static AnswerForm form(
            AnswerType type, @Nullable Boolean passing, List<String> options, List<String> failing, String text) {
        return new AnswerForm(type, passing, null, null, false, null, false, options, failing, text);
    }

    private static AnswerForm measured(AnswerSpec.Measured spec) {
        String low = limit(spec.min(), spec.minInclusive() ? "≥" : ">", spec.unit());
        String high = limit(spec.max(), spec.maxInclusive() ? "≤" : "<", spec.unit());
        return new AnswerForm(
                AnswerType.NUMBER,
                null,
                spec.unit(),
                spec.min(),
                spec.minInclusive(),
                spec.max(),
                spec.maxInclusive(),
                List.of(),
                List.of(),
                low.isEmpty() || high.isEmpty() ? low + high : low + "，" + high);
    }

    private static String limit(@Nullable BigDecimal limit, String sign, String unit) {
        return limit == null ? "" : sign + limit.toPlainString() + unit;
    }
}
