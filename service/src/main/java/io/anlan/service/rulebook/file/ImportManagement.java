// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.file;

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
import io.anlan.service.rulebook.file.StoredImports.Stored;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A file is read and compared, shown, and then applied by one act, as a whole or not at all. */
@Service
@Transactional
public class ImportManagement {

    private final Revisions revisions;
    private final RevisionContent content;
    private final DraftReplacement replacement;
    private final DecisionTables tables;
    private final Workbench bench;
    private final RulebookPolicy policy;
    private final RulebookTrail trail;
    private final StoredImports imports;

    ImportManagement(
            Revisions revisions,
            RevisionContent content,
            DraftReplacement replacement,
            DecisionTables tables,
            Workbench bench,
            RulebookPolicy policy,
            RulebookTrail trail,
            StoredImports imports) {
        this.revisions = revisions;
        this.content = content;
        this.replacement = replacement;
        this.tables = tables;
        this.bench = bench;
        this.policy = policy;
        this.trail = trail;
        this.imports = imports;
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
        FilePlaces places = new FilePlaces();
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
        imports.keep(stored, draft, policy.actor().username(), imported);
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
    private void demandReadable(PackHead head, Sheets then, FilePlaces places) {
        if (then.of(SheetName.HEADER).size() != 1) {
            throw FileRefusals.wrongHeader();
        }
        try {
            bench.texts(head, then);
        } catch (Refusal unreadable) {
            FileRefusals.refuse(unreadable.violations().stream()
                    .filter(violation -> places.has(violation.pointer()))
                    .map(violation ->
                            new Violation(places.of(violation.pointer()), violation.code(), violation.message()))
                    .toList());
        }
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
        Stored stored = imports.demand(id, importId);
        if (stored.changes() != draft.changes()) {
            throw FileRefusals.outOfDate();
        }
        imports.applied(importId);
        return replacement.replace(draft, stored.sheets(), "file-applied");
    }

    private static Sheets with(Sheets now, Map<SheetName, List<SheetLine>> imported) {
        Map<SheetName, List<SheetLine>> all = new EnumMap<>(SheetName.class);
        all.putAll(now.byName());
        all.putAll(imported);
        return new Sheets(all);
    }
}
