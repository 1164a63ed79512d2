// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading.installation;

import io.anlan.rules.publication.ContentDigest;
import io.anlan.rules.vocabulary.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Critical quantities, beta and alpha of GB 18218, each line with its dates, source and status. */
final class InstallationTables {

    private static final class Shipped {
        static final InstallationTables INSTANCE = new InstallationTables();
    }

    private static final String FOLDER = "/packs/risk-grading/";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Line> substances;
    private final List<Line> categories;
    private final List<Exposure> exposures;
    private final String digest;

    private InstallationTables() {
        String substancesText = text("substances.csv");
        String categoriesText = text("categories.csv");
        String exposureText = text("exposure.csv");
        this.substances = records(substancesText).stream()
                .map(line -> line(line, "substance"))
                .toList();
        this.categories = records(categoriesText).stream()
                .map(line -> line(line, "category"))
                .toList();
        this.exposures = records(exposureText).stream()
                .map(line -> new Exposure(
                        Integer.parseInt(line.get("people_from")), new BigDecimal(line.get("alpha")), dates(line)))
                .toList();
        this.digest = ContentDigest.of(substancesText, categoriesText, exposureText);
    }

    static InstallationTables shipped() {
        return Shipped.INSTANCE;
    }

    Optional<Line> substance(String key, LocalDate on) {
        return find(substances, key, on);
    }

    Optional<Line> category(String symbol, LocalDate on) {
        return find(categories, symbol, on);
    }

    private static Optional<Line> find(List<Line> lines, String key, LocalDate on) {
        return lines.stream()
                .filter(line -> line.key().equals(key) && line.dates().contain(on))
                .findFirst();
    }

    /** The bands of people in force on a day, the fewest first. */
    List<Exposure> exposures(LocalDate on) {
        return exposures.stream()
                .filter(exposure -> exposure.dates().contain(on))
                .toList();
    }

    List<Line> substances() {
        return substances;
    }

    List<Line> categories() {
        return categories;
    }

    String digest() {
        return digest;
    }

    private static Line line(CSVRecord line, String key) {
        boolean named = line.isMapped("category_verified");
        String category = named ? line.get("category") : "";
        return new Line(
                line.get(key),
                new Labels(line.get("zh"), line.get("en")),
                number(line.get("critical_tonnes")),
                number(line.get("beta")),
                category.isEmpty() ? null : category,
                dates(line),
                line.get("source"),
                line.get("verified").equals("yes"),
                named && line.get("category_verified").equals("yes"));
    }

    private static Dates dates(CSVRecord line) {
        String to = line.get("valid_to");
        return new Dates(LocalDate.parse(line.get("valid_from")), to.isEmpty() ? null : LocalDate.parse(to));
    }

    private static @Nullable BigDecimal number(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }

    private static List<CSVRecord> records(String text) {
        try {
            return FORMAT.parse(new StringReader(text)).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try (InputStream stream =
                Objects.requireNonNull(InstallationTables.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Table " + name, e);
        }
    }

    /** First and last day, both inclusive; without last day no end is known. */
    record Dates(LocalDate from, @Nullable LocalDate to) {
        boolean contain(LocalDate on) {
            return !on.isBefore(from) && (to == null || !on.isAfter(to));
        }
    }

    /** A named substance or a category; a substance may leave its Q or its beta to a category. */
    record Line(
            String key,
            Labels labels,
            @Nullable BigDecimal critical,
            @Nullable BigDecimal beta,
            @Nullable String category,
            Dates dates,
            String source,
            boolean verified,
            boolean categoryVerified) {}

    /** Alpha from a number of people on. */
    record Exposure(int peopleFrom, BigDecimal alpha, Dates dates) {}
}
