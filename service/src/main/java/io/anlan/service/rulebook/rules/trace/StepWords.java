// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.trace;

import io.anlan.rules.check.RowStep;
import io.anlan.rules.model.Row;
import io.anlan.rules.reading.Sentences;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.service.hiddendanger.determination.ExplainedDecision.Truth;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.trace.StepView.StepCheck;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says why a row answered or did not. */
final class StepWords {

    private StepWords() {}

    static Wording why(RowStep step, List<StepCheck> checks) {
        return switch (step.standing()) {
            case ANSWERS -> new Wording("全部条件满足，由本行作答", "Every condition holds; this row answers.");
            case ANSWERS_BY_FAILED_DEVICE ->
                new Wording("装置失效按未设置处理后，全部条件满足", "Every condition holds, as a device that failed counts as missing.");
            case EARLIER_ANSWERED ->
                new Wording(
                        "条件满足，但“" + step.earlier() + "”已先作答",
                        "Its conditions hold, but " + step.earlier() + " has answered before.");
            case NOT_MET ->
                new Wording(
                        "不满足：" + named(checks, Truth.FALSE, true),
                        "Not met: " + named(checks, Truth.FALSE, false) + ".");
            case NOT_KNOWN ->
                new Wording(
                        "尚不能判断，缺少：" + named(checks, Truth.UNKNOWN, true),
                        "Not known yet; missing: " + named(checks, Truth.UNKNOWN, false) + ".");
            case NOT_IN_FORCE -> new Wording("该日不在本行有效期内", "The row is not in force on that day.");
            case NO_SUCH_FACT -> new Wording("本次没有此类事实", "Nothing of the kind this row looks at was found.");
        };
    }

    private static String named(List<StepCheck> checks, Truth truth, boolean zh) {
        Function<StepCheck, String> name =
                check -> zh ? check.labels().zh() : check.labels().en();
        return checks.stream()
                .filter(check -> check.truth() == truth)
                .map(name)
                .distinct()
                .collect(Collectors.joining(zh ? "、" : ", "));
    }

    /** What a row says when it is met; nothing when it mentions what there is not. */
    static @Nullable Wording answers(Row row, Sentences sentences) {
        try {
            List<Labels> said = row.then().entrySet().stream()
                    .map(answer -> sentences.answer(answer.getKey(), answer.getValue()))
                    .toList();
            return new Wording(
                    said.stream().map(Labels::zh).collect(Collectors.joining("，")),
                    said.stream().map(Labels::en).collect(Collectors.joining(", ")));
        } catch (NoSuchElementException undeclared) {
            return null;
        }
    }
}
