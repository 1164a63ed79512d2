// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.authoring.cell.Cells;
import io.anlan.rules.authoring.cell.CsvTable;
import io.anlan.rules.catalogue.AnswerSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The language of answer cells:
 *
 * <pre>{@code
 * answer = "yes" | "no"                                  the answer that passes
 *        | "number " ( ">=" | "<=" | ">" | "<" ) amount " " unit
 *        | "number " amount ".." amount " " unit         both ends pass
 *        | "one of " option { ";" option }               an option with "!" fails
 *        | "within " whole ( "days" | "months" )         since it was last done
 * }</pre>
 */
final class AnswerCell {

    private static final String AMOUNT = "(-?\\d{1,9}(?:\\.\\d{1,6})?)";
    private static final Pattern BOUND = Pattern.compile("number (>=|<=|>|<)" + AMOUNT + " (\\S{1,16})");
    private static final Pattern RANGE = Pattern.compile("number " + AMOUNT + "\\.\\." + AMOUNT + " (\\S{1,16})");
    private static final Pattern SINCE = Pattern.compile("within (\\d{1,4}) (days|months)");
    private static final String ONE_OF = "one of ";

    private AnswerCell() {}

    static AnswerSpec read(CsvTable.Line line, String column) {
        String cell = line.needed(column);
        AnswerSpec spec = cell.startsWith(ONE_OF) ? oneOf(cell.substring(ONE_OF.length())) : plain(cell);
        if (spec == null) {
            throw line.refused(column, "不是答案格式：" + Cells.shorten(cell), "not an answer: " + Cells.shorten(cell));
        }
        return spec;
    }

    private static @Nullable AnswerSpec plain(String cell) {
        if (cell.equals("yes") || cell.equals("no")) {
            return new AnswerSpec.YesNo(cell.equals("yes"));
        }
        Matcher since = SINCE.matcher(cell);
        if (since.matches()) {
            return new AnswerSpec.LastDone(
                    Integer.parseInt(since.group(1)),
                    since.group(2).equals("days") ? AnswerSpec.Unit.DAYS : AnswerSpec.Unit.MONTHS);
        }
        Matcher range = RANGE.matcher(cell);
        if (range.matches()) {
            BigDecimal min = new BigDecimal(range.group(1));
            BigDecimal max = new BigDecimal(range.group(2));
            return min.compareTo(max) > 0 ? null : new AnswerSpec.Measured(range.group(3), min, true, max, true);
        }
        Matcher bound = BOUND.matcher(cell);
        return bound.matches() ? bound(bound) : null;
    }

    private static AnswerSpec bound(Matcher bound) {
        BigDecimal limit = new BigDecimal(bound.group(2));
        String operator = Objects.requireNonNull(bound.group(1));
        boolean inclusive = operator.endsWith("=");
        return operator.startsWith(">")
                ? new AnswerSpec.Measured(bound.group(3), limit, inclusive, null, false)
                : new AnswerSpec.Measured(bound.group(3), null, false, limit, inclusive);
    }

    private static @Nullable AnswerSpec oneOf(String cell) {
        List<String> options = new ArrayList<>();
        Set<String> failing = new TreeSet<>();
        for (String option : cell.split(" *; *", -1)) {
            String name = option.startsWith("!") ? option.substring(1).strip() : option;
            if (name.isEmpty() || options.contains(name)) {
                return null;
            }
            options.add(name);
            if (option.startsWith("!")) {
                failing.add(name);
            }
        }
        boolean decides = !failing.isEmpty() && failing.size() < options.size();
        return decides ? new AnswerSpec.OneOf(options, failing) : null;
    }
}
