// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.release;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.PackTexts;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.RulebookRefusals;
import io.anlan.service.rulebook.Workbench;
import io.anlan.service.rulebook.Workbench.ExampleOutcome;
import io.anlan.service.rulebook.Workbench.RuleFinding;
import io.anlan.service.rulebook.Workbench.RuleFinding.RuleSeverity;
import io.anlan.service.rulebook.release.RuleDecision.LeftWarning;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The gate before review: no error, every example as it says, and a reason for every warning. */
@Component
class SubmittedText {

    private static final int LONGEST_REASON = 2000;

    private final Workbench bench;

    SubmittedText(Workbench bench) {
        this.bench = bench;
    }

    /** @throws Refusal {@code rulebook/not-ready} */
    PackTexts frozen(Revision draft, Sheets sheets) {
        return bench.texts(PackHead.of(draft), sheets);
    }

    /**
     * The warnings that are left, each with its reason.
     *
     * @throws Refusal {@code rulebook/not-ready}, {@code rulebook/reasons-needed}
     */
    List<LeftWarning> warnings(Revision draft, Sheets sheets, @Nullable PackTexts before, List<WarningReason> reasons) {
        PackHead head = PackHead.of(draft);
        List<RuleFinding> findings = bench.check(head, sheets, before);
        refuseErrors(findings, bench.examples(head, sheets));
        List<LeftWarning> left = new ArrayList<>();
        List<Violation> without = new ArrayList<>();
        for (RuleFinding finding : findings) {
            String row = Objects.requireNonNullElse(finding.rowId(), "");
            reasons.stream()
                    .filter(reason -> reason.answers(finding.code(), row))
                    .findFirst()
                    .ifPresentOrElse(
                            reason -> left.add(new LeftWarning(finding.code(), row, finding.message(), said(reason))),
                            () -> without.add(new Violation(
                                    "/reasons/" + finding.code() + (row.isEmpty() ? "" : "/" + row),
                                    "reason-needed",
                                    finding.message())));
        }
        if (!without.isEmpty()) {
            throw new Refusal(
                    "rulebook/reasons-needed",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new Wording("还有警告未说明理由", "There are warnings without a reason."),
                    without);
        }
        return left;
    }

    private static String said(WarningReason reason) {
        String text = Objects.requireNonNull(reason.reason()).strip();
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }

    private static void refuseErrors(List<RuleFinding> findings, List<ExampleOutcome> examples) {
        List<Violation> errors = new ArrayList<>();
        for (RuleFinding finding : findings) {
            if (finding.severity() == RuleSeverity.ERROR) {
                errors.add(new Violation(
                        "/" + (finding.sheet() == null ? "pack" : finding.sheet())
                                + (finding.key() == null ? "" : "/" + finding.key()),
                        finding.code(),
                        finding.message()));
            }
        }
        for (ExampleOutcome example : examples) {
            if (!example.passed()) {
                errors.add(new Violation(
                        "/EXAMPLES" + (example.key() == null ? "" : "/" + example.key()),
                        "example-fails",
                        new Wording(
                                example.rowId() + "「" + example.note() + "」应为" + example.expected() + "，实为"
                                        + example.actual(),
                                "The example of this row should be " + example.expected() + " but is "
                                        + example.actual() + ".")));
            }
        }
        if (!errors.isEmpty()) {
            throw RulebookRefusals.notReady(errors);
        }
    }
}
