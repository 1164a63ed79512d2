// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.file;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What an import refuses. */
public final class FileRefusals {

    private FileRefusals() {}

    /** @throws Refusal {@code rulebook/file-has-problems} when there are any */
    static void refuse(List<Violation> problems) {
        if (!problems.isEmpty()) {
            throw problems(problems);
        }
    }

    public static Refusal problems(List<Violation> problems) {
        return new Refusal(
                "rulebook/file-has-problems",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording("文件中有单元格无法导入，请逐项改正", "Cells of the file cannot be taken; correct each of them."),
                problems);
    }

    /** @param cells that the form cannot say; none when it is the pack as a whole */
    public static Refusal doesNotFit(List<Violation> cells) {
        return new Refusal(
                "rulebook/does-not-fit",
                HttpStatus.CONFLICT,
                new Wording("该规则集不能以 DMN 决策表表达", "These rules cannot be said as decision tables of DMN."),
                cells);
    }

    static Refusal wrongHeader() {
        var wording = new Wording("规则集说明应恰有一行", "The sheet about the pack has to have one line.");
        return new Refusal(
                "rulebook/file-has-problems",
                HttpStatus.UNPROCESSABLE_CONTENT,
                wording,
                List.of(new Violation("/HEADER/A2", "wrong-cell", wording)));
    }

    static Refusal unknown() {
        return new Refusal(
                "rulebook/unknown-import", HttpStatus.NOT_FOUND, new Wording("没有这次导入", "There is no such import."));
    }

    static Refusal outOfDate() {
        return new Refusal(
                "rulebook/draft-changed",
                HttpStatus.CONFLICT,
                new Wording("比对之后草稿已有改动，请重新导入", "The draft changed after the comparison; import the file again."));
    }
}
