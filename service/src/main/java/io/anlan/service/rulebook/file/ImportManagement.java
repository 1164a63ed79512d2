// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.file;

import static io.anlan.service.rulebook.Revisions.utc;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Violation;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.RulebookPolicy;
import io.anlan.service.rulebook.RulebookTrail;
import io.anlan.service.rulebook.Workbench;
import io.anlan.service.rulebook.draft.DraftReplacement;
import io.anlan.service.rulebook.draft.RevisionContent;
import io.anlan.service.rulebook.file.ReadSheet.ReadLine;
import io.anlan.service.rulebook.file.RuleImport.LineChange;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A file is read and compared, shown, and then applied by one act, as a whole or not at all. */
@Service
@Transactional
public class ImportManagement {

    private static final TypeReference<Map<SheetName, List<SheetLine>>> SHEETS = new TypeReference<>() {};

    private final Revisions revisions;
    private final RevisionContent content;
    private final DraftReplacement replacement;
    private final DecisionTables tables;
    private final Workbench bench;
    private final RulebookPolicy policy;
    private final RulebookTrail trail;
    private final JdbcClient database;
    private final Clock clock;

    ImportManagement(
            Revisions revisions,
            RevisionContent content,
            DraftReplacement replacement,
            DecisionTables tables,
            Workbench bench,
            RulebookPolicy policy,
            RulebookTrail trail,
            JdbcClient database,
            Clock clock) {
        this.revisions = revisions;
        this.content = content;
        this.replacement = replacement;
        this.tables = tables;
        this.bench = bench;
        this.policy = policy;
        this.trail = trail;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Compares a file with a draft; nothing is changed.
     *
     * @param ofCsv which sheet a CSV file is
     * @throws Refusal {@code rulebook/file-has-problems} naming the cells, and those of the file itself
     */
    public RuleImport compare(UUID id, byte[] file, SheetName ofCsv) {
        Revision draft = revisions.lock(id);
        policy.demandWriting(draft);
        PackHead head = PackHead.of(draft);
        Sheets now = content.sheets(draft);
        List<ReadSheet> read = read(file, ofCsv, head, now);
        Map<SheetName, List<SheetLine>> imported = new EnumMap<>(SheetName.class);
        List<LineChange> changes = new ArrayList<>();
        Map<UUID, ReadLine> places = new HashMap<>();
        for (ReadSheet sheet : read) {
            Comparison comparison = Comparison.of(sheet, now.of(sheet.name()));
            imported.put(sheet.name(), comparison.result());
            changes.addAll(comparison.changes());
            for (int i = 0; i < sheet.lines().size(); i++) {
                ReadLine line = sheet.lines().get(i);
                if (!line.places().isEmpty()) {
                    places.put(comparison.result().get(i).key(), line);
                }
            }
        }
        Sheets then = with(now, imported);
        demandReadable(head, then, places);
        UUID stored = UUID.randomUUID();
        keep(stored, draft, imported);
        trail.keep(
                draft, "file-compared", Map.of(), Map.of("sheets", imported.keySet(), "changes", changes.size()), null);
        return new RuleImport(
                stored,
                List.copyOf(imported.keySet()),
                changes,
                bench.check(head, then, content.before(draft).orElse(null)));
    }

    /** What a file is, its content says. */
    private List<ReadSheet> read(byte[] file, SheetName ofCsv, PackHead head, Sheets now) {
        return DmnFile.is(file)
                ? List.of(ReadSheet.ofRows(tables.read(head, now, DmnFile.text(file))))
                : SheetReader.read(file, ofCsv, head, bench, now);
    }

    /** A cell of the file that cannot be read is named as the spreadsheet names it; what it leaves broken elsewhere is found. */
    private void demandReadable(PackHead head, Sheets then, Map<UUID, ReadLine> places) {
        if (then.of(SheetName.HEADER).size() != 1) {
            throw FileRefusals.wrongHeader();
        }
        try {
            bench.texts(head, then);
        } catch (Refusal unreadable) {
            FileRefusals.refuse(unreadable.violations().stream()
                    .filter(violation -> line(violation.pointer(), places).isPresent())
                    .map(violation ->
                            new Violation(pointer(violation.pointer(), places), violation.code(), violation.message()))
                    .toList());
        }
    }

    /** The line of the file that {@code /ROWS/<key>/<column>} is about. */
    private static Optional<ReadLine> line(String pointer, Map<UUID, ReadLine> places) {
        String[] parts = pointer.split("/", -1);
        return parts.length < 3 || !parts[2].matches("[0-9a-f-]{36}")
                ? Optional.empty()
                : Optional.ofNullable(places.get(UUID.fromString(parts[2])));
    }

    /** From {@code /ROWS/<key>/<column>} to {@code /ROWS/C5}. */
    private static String pointer(String pointer, Map<UUID, ReadLine> places) {
        String[] parts = pointer.split("/", -1);
        ReadLine line = line(pointer, places).orElseThrow();
        String first = line.places().values().stream().findFirst().orElse("");
        return "/" + parts[1] + "/" + (parts.length > 3 ? line.places().getOrDefault(parts[3], first) : first);
    }

    private void keep(UUID id, Revision draft, Map<SheetName, List<SheetLine>> imported) {
        database.sql("""
                        insert into rulebook.draft_import (id, revision, username, at, changes, sheets)
                        values (:id, :revision, :username, :at, :changes, cast(:sheets as jsonb))""")
                .param("id", id)
                .param("revision", draft.id())
                .param("username", policy.actor().username())
                .param("at", utc(clock.instant()))
                .param("changes", draft.changes())
                .param("sheets", JsonMapper.shared().writeValueAsString(imported))
                .update();
    }

    /**
     * Applies a comparison.
     *
     * @return the count of the draft with these changes
     * @throws Refusal {@code rulebook/unknown-import}, {@code rulebook/draft-changed}
     */
    public long apply(UUID id, UUID importId) {
        Revision draft = revisions.lock(id);
        policy.demandWriting(draft);
        Stored stored = database.sql("""
                        select changes, sheets from rulebook.draft_import
                         where id = ? and revision = ? and applied_at is null""")
                .param(importId)
                .param(id)
                .query((row, index) -> new Stored(
                        row.getLong("changes"), JsonMapper.shared().readValue(row.getString("sheets"), SHEETS)))
                .optional()
                .orElseThrow(FileRefusals::unknown);
        if (stored.changes() != draft.changes()) {
            throw FileRefusals.outOfDate();
        }
        database.sql("update rulebook.draft_import set applied_at = ? where id = ?")
                .param(utc(clock.instant()))
                .param(importId)
                .update();
        return replacement.replace(draft, stored.sheets(), "file-applied");
    }

    private static Sheets with(Sheets now, Map<SheetName, List<SheetLine>> imported) {
        Map<SheetName, List<SheetLine>> all = new EnumMap<>(SheetName.class);
        all.putAll(now.byName());
        all.putAll(imported);
        return new Sheets(all);
    }

    private record Stored(long changes, Map<SheetName, List<SheetLine>> sheets) {}
}
