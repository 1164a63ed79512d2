// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import io.anlan.rules.grading.InstallationTables.Line;
import io.anlan.rules.grading.MajorHazardInstallation.Term;
import io.anlan.rules.vocabulary.InvalidFacts;
import io.anlan.rules.vocabulary.InvalidFacts.Problem;
import io.anlan.rules.vocabulary.Labels;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks up every substance of a unit; refuses by name what the tables cannot answer. One reader reads one unit. */
final class InstallationReader {

    private static final int MAX_SUBSTANCES = 200;
    private static final int MAX_DIGITS = 18;
    private static final BigDecimal MAX_TONNES = new BigDecimal("1000000000");

    private final InstallationTables tables;
    private final LocalDate on;
    private final List<Problem> problems = new ArrayList<>();

    InstallationReader(InstallationTables tables, LocalDate on) {
        this.tables = tables;
        this.on = on;
    }

    List<Term> terms(List<StoredSubstance> stored, int people) {
        if (stored.isEmpty()) {
            refuse("", "substance", "no-facts", "至少需要一种危险化学品", "At least one substance is needed");
        } else if (stored.size() > MAX_SUBSTANCES) {
            refuse("", "substance", "too-many", "危险化学品不得超过200种", "More than 200 substances");
            throw new InvalidFacts(problems);
        }
        if (people < 0) {
            refuse("", "people", "out-of-range", "人数不能为负", "A number of people cannot be negative");
        }
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            Term term = term(Integer.toString(i + 1), stored.get(i));
            if (term != null) {
                terms.add(term);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidFacts(problems);
        }
        return terms;
    }

    private @Nullable Term term(String ref, StoredSubstance stored) {
        if (!possible(stored.tonnes())) {
            refuse(ref, "tonnes", "out-of-range", "数量超出可能范围", "The amount is outside of what is possible");
        }
        Optional<Line> named = tables.substance(stored.substance(), on);
        String symbol = stored.category() != null
                ? stored.category()
                : named.map(Line::category).orElse(null);
        Optional<Line> category = symbol == null ? Optional.empty() : tables.category(symbol, on);
        if (symbol != null && category.isEmpty()) {
            refuse(ref, "category", "wrong-value", "未知危险性类别：" + symbol, "Unknown category " + symbol);
            return null;
        }
        BigDecimal critical = first(named, category, Line::critical);
        BigDecimal beta = first(named, category, Line::beta);
        if (critical == null || beta == null) {
            refuse(
                    ref,
                    "category",
                    "missing",
                    stored.substance() + "：需要填写危险性类别",
                    stored.substance() + ": the hazard category is needed");
            return null;
        }
        return new Term(
                stored.substance(),
                named.or(() -> category).map(Line::labels).orElseThrow(),
                stored.tonnes(),
                critical,
                beta,
                byCategory(named) ? symbol : null,
                source(named, category),
                named.map(Line::verified).orElse(true)
                        && (!byCategory(named)
                                || stored.category() != null
                                || named.map(Line::categoryVerified).orElse(false)));
    }

    private static boolean byCategory(Optional<Line> named) {
        return named.map(line -> line.critical() == null || line.beta() == null).orElse(true);
    }

    private static String source(Optional<Line> named, Optional<Line> category) {
        String own = named.map(Line::source).orElse("");
        String other = byCategory(named) ? category.map(Line::source).orElse("") : "";
        return own.isEmpty() ? other : other.isEmpty() ? own : own + "；" + other;
    }

    private static @Nullable BigDecimal first(
            Optional<Line> named, Optional<Line> category, Function<Line, @Nullable BigDecimal> get) {
        BigDecimal own = named.isPresent() ? get.apply(named.get()) : null;
        return own != null ? own : category.isPresent() ? get.apply(category.get()) : null;
    }

    private static boolean possible(BigDecimal tonnes) {
        return tonnes.signum() > 0
                && tonnes.compareTo(MAX_TONNES) <= 0
                && tonnes.precision() <= MAX_DIGITS
                && Math.abs((long) tonnes.scale()) <= MAX_DIGITS;
    }

    private void refuse(String ref, String attribute, String code, String zh, String en) {
        problems.add(new Problem(ref, attribute, code, new Labels(zh, en)));
    }
}
