// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.sheet;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.PackKind;
import io.anlan.rules.authoring.CatalogueText;
import io.anlan.rules.catalogue.Catalogue;
import io.anlan.rules.check.CatalogueCheck;
import io.anlan.rules.vocabulary.Vocabulary;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.PackTexts;
import io.anlan.service.rulebook.Workbench.RuleFinding;
import io.anlan.service.rulebook.Workbench.RuleFinding.RuleSeverity;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Catalogues of control measures as sheets and as texts: their rows are a hierarchy written line by line. */
public final class CatalogueTables {

    public static final List<String> HEADER = List.of("title_zh", "title_en", "validFrom", "validTo");
    public static final List<String> STANDARDS = List.of("number", "title", "verified", "source");
    public static final List<String> ROWS = List.of(
            "part_id",
            "system",
            "part",
            "point_id",
            "point",
            "hazard_factor",
            "accident_types",
            "l",
            "e",
            "c",
            "reason",
            "criteria",
            "sensors",
            "categories",
            "measure_id",
            "kind",
            "measure",
            "question",
            "answer",
            "evidence",
            "checked_by",
            "frequency",
            "may_be_major",
            "accident_type",
            "standard",
            "clause");

    private static final Pattern PLACE = Pattern.compile("(rows|standards) line (\\d+)(?: column (\\S+))?");

    private CatalogueTables() {}

    /** Whether a pack is a catalogue of control measures, which has no rows that decide. */
    public static boolean ofCatalogue(PackHead head) {
        return ofCatalogue(head.kind());
    }

    public static boolean ofCatalogue(String kind) {
        return kind.equals(PackKind.CONTROL_MEASURES.name());
    }

    public static CatalogueText text(PackTexts texts) {
        return new CatalogueText(texts.header(), texts.rows(), Objects.requireNonNull(texts.standards()));
    }

    public static PackTexts texts(PackHead head, Sheets sheets) {
        SheetLine line = sheets.header();
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("id", head.packId());
        header.put("kind", head.kind());
        header.put(
                "industry", head.industries().isEmpty() ? "" : head.industries().get(0));
        header.put("title", Map.of("zh", line.cell("title_zh"), "en", line.cell("title_en")));
        header.put("version", String.valueOf(head.version()));
        header.put("validFrom", line.cell("validFrom"));
        if (!line.cell("validTo").isEmpty()) {
            header.put("validTo", line.cell("validTo"));
        }
        var text = new CatalogueText(
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(header),
                CsvSheet.write(ROWS, sheets.of(SheetName.ROWS)),
                CsvSheet.write(STANDARDS, sheets.of(SheetName.STANDARDS)));
        return new PackTexts(text.header(), text.rows(), null, text.standards(), null, text.digest());
    }

    public static Sheets sheets(PackTexts texts, String titleZh, String titleEn) {
        Catalogue catalogue = text(texts).read();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("title_zh", titleZh);
        cells.put("title_en", titleEn);
        cells.put("validFrom", catalogue.validFrom().toString());
        if (catalogue.validTo() != null) {
            cells.put("validTo", catalogue.validTo().toString());
        }
        return new Sheets(Map.of(
                SheetName.HEADER, List.of(new SheetLine(CsvSheet.key(SheetName.HEADER, texts.digest(), 0), cells)),
                SheetName.ROWS, CsvSheet.read(SheetName.ROWS, texts.rows(), texts.digest()),
                SheetName.STANDARDS,
                        CsvSheet.read(SheetName.STANDARDS, Objects.requireNonNull(texts.standards()), texts.digest())));
    }

    public static List<RuleFinding> findings(PackHead head, Sheets sheets, Vocabulary vocabulary) {
        try {
            return CatalogueCheck.problems(text(texts(head, sheets)).read(), vocabulary).stream()
                    .map(problem -> finding(problem, sheets))
                    .toList();
        } catch (InvalidPack e) {
            return e.problems().stream()
                    .map(problem -> finding(problem, sheets))
                    .toList();
        }
    }

    private static RuleFinding finding(InvalidPack.Problem problem, Sheets sheets) {
        Matcher place = PLACE.matcher(problem.place());
        if (place.matches()) {
            SheetName sheet = place.group(1).equals("rows") ? SheetName.ROWS : SheetName.STANDARDS;
            int index = Integer.parseInt(place.group(2)) - 2;
            if (index >= 0 && index < sheets.of(sheet).size()) {
                SheetLine line = sheets.of(sheet).get(index);
                return finding(problem, sheet, line, place.group(3), "unreadable");
            }
        }
        return sheets.of(SheetName.ROWS).stream()
                .filter(line -> line.cells().containsValue(problem.place()))
                .findFirst()
                .map(line -> finding(problem, SheetName.ROWS, line, null, "invalid"))
                .orElseGet(() -> new RuleFinding(
                        RuleSeverity.ERROR,
                        "invalid",
                        null,
                        null,
                        null,
                        null,
                        PackReading.wording(problem),
                        List.of(),
                        null));
    }

    private static RuleFinding finding(
            InvalidPack.Problem problem, SheetName sheet, SheetLine line, @Nullable String column, String code) {
        return new RuleFinding(
                RuleSeverity.ERROR,
                code,
                sheet,
                line.key(),
                line.cell(sheet == SheetName.ROWS ? "measure_id" : "number"),
                column,
                PackReading.wording(problem),
                List.of(),
                null);
    }
}
