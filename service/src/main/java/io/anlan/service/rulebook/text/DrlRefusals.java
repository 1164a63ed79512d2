// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.text;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.text.RuleTexts.TextMistake;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What the text of rules is refused for. */
final class DrlRefusals {

    private DrlRefusals() {}

    static Refusal noForm() {
        return new Refusal(
                "rulebook/no-drl",
                HttpStatus.CONFLICT,
                new Wording("这类规则集没有 DRL 文本形式", "Packs of this kind cannot be written as DRL."));
    }

    static Refusal mistakes(List<TextMistake> mistakes) {
        return new Refusal(
                "rulebook/text-has-mistakes",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording("规则文本有误，请逐项改正", "The text has mistakes; correct each of them."),
                mistakes.stream()
                        .map(mistake -> new Violation(
                                "/text/" + mistake.line() + "/" + mistake.column(), "unreadable", mistake.message()))
                        .toList());
    }

    static Refusal outdated() {
        return new Refusal(
                "rulebook/text-outdated",
                HttpStatus.CONFLICT,
                new Wording(
                        "打开文本之后草稿已有改动；您的文本已保留，可在冲突记录中找回",
                        "The draft was changed since the text was opened; your text is kept among the conflicts."));
    }
}
