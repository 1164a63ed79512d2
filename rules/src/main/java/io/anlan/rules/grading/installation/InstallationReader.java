// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading.installation;

import io.anlan.rules.grading.installation.InstallationTables.Line;
import io.anlan.rules.grading.installation.MajorHazardInstallation.Term;
import io.anlan.rules.vocabulary.InvalidFacts;
import io.anlan.rules.vocabulary.InvalidFacts.Problem;
import io.anlan.rules.vocabulary.Labels;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Line named = tables.substance(stored.substance(), on).orElse(null);
        String symbol = stored.category() != null ? stored.category() : named == null ? null : named.category();
        Line category = symbol == null ? null : tables.category(symbol, on).orElse(null);
        if (symbol != null && category == null) {
            refuse(ref, "category", "wrong-value", "未知危险性类别：" + symbol, "Unknown category " + symbol);
            return null;
        }
        BigDecimal critical = first(named, category, Line::critical);
        BigDecimal beta = first(named, category, Line::beta);
        Line described = named == null ? category : named;
        if (critical == null || beta == null || described == null) {
            String name = stored.substance();
            refuse(ref, "category", "missing", name + "：需要填写危险性类别", name + ": the hazard category is needed");
            return null;
        }
        Line used = byCategory(named) ? category : null;
        return new Term(
                stored.substance(),
                described.labels(),
                stored.tonnes(),
                critical,
                beta,
                used == null ? null : used.key(),
                source(named, used),
                verified(named, used, stored.category() != null));
    }

    private static boolean byCategory(@Nullable Line named) {
        return named == null || named.critical() == null || named.beta() == null;
    }

    private static String source(@Nullable Line named, @Nullable Line used) {
        return Stream.of(Optional.ofNullable(named), Optional.ofNullable(used))
                .flatMap(Optional::stream)
                .map(Line::source)
                .collect(Collectors.joining("；"));
    }

    /** A category somebody states is a fact; the usual one of a named substance is only as sure as its line says. */
    private static boolean verified(@Nullable Line named, @Nullable Line used, boolean stated) {
        return (named == null || named.verified())
                && (used == null || (used.verified() && (stated || named == null || named.categoryVerified())));
    }

    private static @Nullable BigDecimal first(
            @Nullable Line named, @Nullable Line category, Function<Line, @Nullable BigDecimal> get) {
        BigDecimal own = named == null ? null : get.apply(named);
        return own != null || category == null ? own : get.apply(category);
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
