// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules;

import io.anlan.rules.Example;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.RulePack;
import io.anlan.rules.authoring.PackDraft;
import io.anlan.rules.check.PackCheck;
import io.anlan.rules.compile.CompiledPack;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Vocabulary;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.Workbench.ExampleOutcome;
import io.anlan.service.rulebook.rules.sheet.PackReading;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every example of a draft as its own rows decide it. */
final class ExampleRuns {

    private ExampleRuns() {}

    /** @throws InvalidPack when the rows cannot be run */
    static List<ExampleOutcome> of(PackHead head, Sheets sheets, Vocabulary vocabulary) {
        PackDraft draft = new PackReading(head, sheets).draft(vocabulary);
        RulePack pack = draft.pack();
        List<Problem> problems = PackCheck.problems(pack, vocabulary);
        if (!problems.isEmpty()) {
            throw new InvalidPack(problems);
        }
        var compiled = new CompiledPack(pack, vocabulary);
        Map<String, Deque<UUID>> keys = keys(sheets);
        List<ExampleOutcome> outcomes = new ArrayList<>();
        for (Row row : pack.rows()) {
            for (Example example : row.examples()) {
                var actual = compiled.expectation(row, example.enterprise(), example.values(), example.on());
                Deque<UUID> lines = keys.getOrDefault(row.id() + "\n" + example.note(), new ArrayDeque<>());
                outcomes.add(new ExampleOutcome(
                        lines.poll(),
                        row.id(),
                        example.note(),
                        example.expectation().name(),
                        actual.name(),
                        actual == example.expectation()));
            }
        }
        return outcomes;
    }

    /** Lines in their order, by what the read example still knows of them. */
    private static Map<String, Deque<UUID>> keys(Sheets sheets) {
        Map<String, Deque<UUID>> keys = new HashMap<>();
        for (SheetLine line : sheets.of(SheetName.EXAMPLES)) {
            keys.computeIfAbsent(
                            line.cell("row").strip() + "\n" + line.cell("note").strip(), none -> new ArrayDeque<>())
                    .add(line.key());
        }
        return keys;
    }
}
