// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.sheet;

import io.anlan.rules.RulePack;
import io.anlan.rules.authoring.PackText;
import io.anlan.rules.authoring.ScenarioText;
import io.anlan.rules.publication.ContentDigest;
import io.anlan.rules.vocabulary.Vocabulary;
import io.anlan.service.rulebook.PackTexts;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Packs of rows as sheets and as texts. */
public final class PackTables {

    public static final List<String> BEFORE_CONDITIONS = List.of("id", "criterion", "zh", "en", "fact_type");
    public static final List<String> BASIS =
            List.of("regulation", "clause", "verified", "penalty", "valid_from", "valid_to");
    public static final List<String> EXAMPLES =
            List.of("row", "fact_type", "expectation", "boundary", "on", "enterprise", "values", "note");
    public static final String CONDITION = "when_";
    public static final String ANSWER = "then.";
    private static final int MOST_CONDITIONS = 12;

    private PackTables() {}

    public static RulePack pack(PackTexts texts, Vocabulary vocabulary) {
        return new PackText(texts.header(), texts.rows(), Objects.requireNonNull(texts.examples())).read(vocabulary);
    }

    /** @param scenarios CSV; null for a pack without, whose digest is that of its rules alone */
    public static PackTexts texts(RulePack pack, @Nullable String scenarios, Vocabulary vocabulary) {
        PackText text = PackText.of(pack, vocabulary);
        String digest = scenarios == null
                ? text.digest()
                : ContentDigest.of(text.header(), text.rows(), text.examples(), scenarios);
        return new PackTexts(text.header(), text.rows(), text.examples(), null, scenarios, digest);
    }

    public static Sheets sheets(PackTexts texts, Vocabulary vocabulary) {
        RulePack pack = pack(texts, vocabulary);
        return new Sheets(Map.of(
                SheetName.HEADER, List.of(HeaderSheet.header(pack, texts.digest())),
                SheetName.PARAMETERS, HeaderSheet.parameters(pack, texts.digest()),
                SheetName.ROWS, CsvSheet.read(SheetName.ROWS, texts.rows(), texts.digest()),
                SheetName.EXAMPLES,
                        CsvSheet.read(SheetName.EXAMPLES, Objects.requireNonNull(texts.examples()), texts.digest()),
                SheetName.SCENARIOS,
                        texts.scenarios() == null
                                ? List.of()
                                : CsvSheet.read(SheetName.SCENARIOS, texts.scenarios(), texts.digest())));
    }

    public static String rows(List<SheetLine> lines) {
        return CsvSheet.write(rowColumns(lines, 0), lines);
    }

    /** Null without lines. */
    public static @Nullable String scenarios(List<SheetLine> lines) {
        return lines.isEmpty() ? null : CsvSheet.write(ScenarioText.COLUMNS, lines);
    }

    public static String examples(List<SheetLine> lines) {
        return CsvSheet.write(EXAMPLES, lines);
    }

    /** Those that the lines use, and at least so many of conditions. */
    public static List<String> rowColumns(List<SheetLine> lines, int conditions) {
        int width = conditions;
        var answers = new TreeSet<String>();
        for (SheetLine line : lines) {
            for (String column : line.cells().keySet()) {
                if (column.startsWith(CONDITION)) {
                    width = Math.max(width, Integer.parseInt(column.substring(CONDITION.length())));
                } else if (column.startsWith(ANSWER)) {
                    answers.add(column);
                }
            }
        }
        List<String> columns = new ArrayList<>(BEFORE_CONDITIONS);
        for (int i = 1; i <= Math.min(width, MOST_CONDITIONS); i++) {
            columns.add(CONDITION + i);
        }
        columns.addAll(answers);
        columns.addAll(BASIS);
        return columns;
    }

    public static boolean hasRowColumn(String column, Vocabulary vocabulary) {
        return BEFORE_CONDITIONS.contains(column)
                || BASIS.contains(column)
                || column.matches("when_([1-9]|1[0-2])")
                || (column.startsWith(ANSWER)
                        && vocabulary
                                .outcome()
                                .attribute(column.substring(ANSWER.length()))
                                .isPresent());
    }
}
