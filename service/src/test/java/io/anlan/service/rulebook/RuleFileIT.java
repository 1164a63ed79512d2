// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import static io.anlan.service.rulebook.RuleOffice.DEADLINES;
import static io.anlan.service.rulebook.RuleOffice.call;
import static io.anlan.service.rulebook.RuleOffice.line;
import static io.anlan.service.rulebook.RuleOffice.lines;
import static io.anlan.service.rulebook.RuleOffice.revision;
import static io.anlan.service.rulebook.RuleOffice.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.IntegrationTest;
import io.anlan.service.platform.table.Workbooks;
import io.anlan.service.rulebook.RuleOffice.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A pack goes out to a spreadsheet and comes back as a comparison. */
@IntegrationTest
class RuleFileIT {

    private static final String ROWS = "xl/worksheets/sheet3.xml";

    @Autowired
    private RuleOffice office;

    private String id;

    @BeforeEach
    void aDraft() {
        id = office.draft(DEADLINES);
    }

    @Test
    void aWorkbookThatNobodyTouchedChangesNothing() {
        Answer compared = compare(office.taken(id, "content.xlsx"), "ROWS");
        assertThat(compared.status()).as(compared.toString()).isEqualTo(201);
        assertThat(compared.body().path("sheets")).hasSize(5);
        assertThat(compared.body().path("changes")).isEmpty();
        for (String sheet : new String[] {"ROWS", "EXAMPLES", "SCENARIOS", "HEADER"}) {
            Answer csv = compare(office.taken(id, "content.csv?sheet=" + sheet), sheet);
            assertThat(csv.body().path("changes")).as(csv.toString()).isEmpty();
        }
    }

    @Test
    void whatWasChangedInASpreadsheetIsShownAndThenAppliedAsAWhole() {
        byte[] changed = Workbooks.changed(
                office.taken(id, "content.xlsx"), ROWS, xml -> xml.replaceAll("7 (天|&#[0-9a-zA-Z]+;)", "6 $1"));
        Answer compared = compare(changed, "ROWS");
        assertThat(compared.status()).as(compared.toString()).isEqualTo(201);
        JsonNode changes = compared.body().path("changes");
        assertThat(changes.valueStream().map(change -> change.path("rowId").asString()))
                .containsExactly("期限-3", "期限-4");
        assertThat(changes.get(0).path("cells").get(0).path("before").asString())
                .isEqualTo("7 天");
        String path = revision(id) + "/imports/" + compared.id() + "/application";
        assertThat(call(office.author(), "POST", path, null).status()).isEqualTo(200);
        assertThat(line(office.author(), id, "ROWS", "id", "期限-3")
                        .path("cells")
                        .path("then.days")
                        .asString())
                .isEqualTo("6 天");
        assertThat(call(office.author(), "POST", path, null).type()).isEqualTo("rulebook/unknown-import");
    }

    @Test
    void rowsThatAreNewMovedOrGoneAreToldApart() {
        String csv = new String(office.taken(id, "content.csv?sheet=ROWS"), StandardCharsets.UTF_8);
        String[] lines = csv.split("\r\n", -1);
        String swapped = String.join("\r\n", lines[0], lines[2], lines[1], lines[3], lines[4], lines[6]) + "\r\n"
                + lines[6].replace("期限-6,期限-6", "期限-7,期限-7");
        JsonNode changes =
                compare(swapped.getBytes(StandardCharsets.UTF_8), "ROWS").body().path("changes");
        assertThat(changes.valueStream()
                        .map(change -> change.path("kind").asString() + " "
                                + change.path("rowId").asString()))
                .contains("MOVED 期限-1", "ADDED 期限-7", "REMOVED 期限-5");
    }

    @Test
    void aComparisonIsGoodForTheDraftItWasMadeWith() {
        Answer compared = compare(office.taken(id, "content.xlsx"), "ROWS");
        write(office.author(), id, line(office.author(), id, "ROWS", "id", "期限-1"), "clause", "补充依据");
        String path = revision(id) + "/imports/" + compared.id() + "/application";
        assertThat(call(office.author(), "POST", path, null).type()).isEqualTo("rulebook/draft-changed");
    }

    @ParameterizedTest
    @CsvSource({
        "then.days, many, /ROWS/",
        "when_1, '=cmd|calc!A1', /ROWS/",
        "fact_type, java.lang.Runtime, /ROWS/",
        "when_1, 'level = MAJOR) eval(true', /ROWS/"
    })
    void aCellThatCannotBeReadIsNamedAsTheSpreadsheetNamesIt(String column, String text, String place) {
        String csv = new String(office.taken(id, "content.csv?sheet=ROWS"), StandardCharsets.UTF_8);
        String[] lines = csv.split("\r\n", -1);
        int at = List.of(lines[0].replace("\ufeff", "").split(",")).indexOf(column);
        String[] cells = lines[6].split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        cells[at] = text;
        lines[6] = String.join(",", cells);
        Answer refused = compare(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8), "ROWS");
        assertThat(refused.type()).as(refused.toString()).isEqualTo("rulebook/file-has-problems");
        assertThat(refused.body().path("violations").get(0).path("pointer").asString())
                .isEqualTo(place + (char) ('A' + at) + "7");
        assertThat(lines(office.author(), id, "ROWS", all -> true)).hasSize(6);
    }

    @Test
    void aHostileWorkbookIsNotReadAtAll() {
        byte[] workbook = office.taken(id, "content.xlsx");
        byte[] entity = Workbooks.changed(
                workbook,
                ROWS,
                xml -> xml.replaceFirst(
                        "<worksheet", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet"));
        byte[] macro = Workbooks.changed(workbook, "xl/vbaProject.bin", none -> "macro");
        byte[] formula = Workbooks.changed(
                workbook,
                ROWS,
                xml -> xml.replaceFirst(
                        "</sheetData>", "<row r=\"90\"><c r=\"A90\"><f>1+1</f><v>2</v></c></row></sheetData>"));
        for (byte[] hostile : new byte[][] {entity, macro, formula}) {
            assertThat(compare(hostile, "ROWS").type()).isIn("platform/unsafe-file", "platform/unreadable-file");
        }
        assertThat(compare("%PDF-1.7\0".getBytes(StandardCharsets.ISO_8859_1), "ROWS")
                        .type())
                .isEqualTo("platform/unknown-file-format");
        String nowhere = revision(id) + "/imports/" + UUID.randomUUID() + "/application";
        assertThat(call(office.author(), "POST", nowhere, null).type()).isEqualTo("rulebook/unknown-import");
    }

    private Answer compare(byte[] file, String sheet) {
        return RuleOffice.compare(office.author(), id, file, sheet);
    }
}
