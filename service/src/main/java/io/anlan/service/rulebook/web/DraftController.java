// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.web;

import io.anlan.service.platform.version.SeenVersion;
import io.anlan.service.rulebook.draft.DraftEditing;
import io.anlan.service.rulebook.draft.DraftReading;
import io.anlan.service.rulebook.draft.LostText;
import io.anlan.service.rulebook.draft.Present;
import io.anlan.service.rulebook.draft.RuleRow;
import io.anlan.service.rulebook.sheet.SheetName;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drafts, edited line by line. A line carries its version as entity tag, and whoever writes says which one was seen. */
@RestController
@RequestMapping("/api/rulebook/revisions/{revision}")
@MayRead
class DraftController {

    private final DraftReading reading;
    private final DraftEditing editing;

    DraftController(DraftReading reading, DraftEditing editing) {
        this.reading = reading;
        this.editing = editing;
    }

    @GetMapping("/sheets")
    DraftReading.Content ruleSheets(@PathVariable UUID revision) {
        return reading.content(revision);
    }

    /** Lines that changed since a count, taken out ones included, and who is there. */
    @GetMapping("/changes")
    DraftReading.Changes draftChanges(@PathVariable UUID revision, @RequestParam(defaultValue = "0") long since) {
        return reading.changes(revision, since);
    }

    /** A heartbeat, every fifteen seconds or when somebody goes to another cell. */
    @PutMapping("/presence")
    PresenceList draftPresence(@PathVariable UUID revision, @RequestBody Whereabouts whereabouts) {
        return new PresenceList(reading.heard(revision, whereabouts.row(), whereabouts.column()));
    }

    /** What people wrote into lines that others had changed meanwhile, newest first. */
    @GetMapping("/conflicts")
    ConflictList draftConflicts(@PathVariable UUID revision) {
        return new ConflictList(reading.conflicts(revision));
    }

    @PostMapping("/rows")
    @PreAuthorize("hasRole('RULE_AUTHOR')")
    ResponseEntity<RuleRow> addRuleRow(@PathVariable UUID revision, @RequestBody NewRow row) {
        RuleRow added = editing.add(revision, row.key(), row.sheet(), row.after(), row.cells());
        return SeenVersion.created(
                "/api/rulebook/revisions/" + revision + "/rows/" + added.key(), added.version(), added);
    }

    /** All cells of the line; those left out become empty. */
    @PutMapping("/rows/{row}")
    @PreAuthorize("hasRole('RULE_AUTHOR')")
    ResponseEntity<RuleRow> writeRuleRow(
            @PathVariable UUID revision,
            @PathVariable UUID row,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody WrittenRow written) {
        return answer(editing.write(revision, row, SeenVersion.of(ifMatch), written.cells()));
    }

    @DeleteMapping("/rows/{row}")
    @PreAuthorize("hasRole('RULE_AUTHOR')")
    ResponseEntity<RuleRow> takeOutRuleRow(
            @PathVariable UUID revision,
            @PathVariable UUID row,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(editing.delete(revision, row, SeenVersion.of(ifMatch), true));
    }

    /** Puts a line back that was taken out. */
    @PostMapping("/rows/{row}/restoration")
    @PreAuthorize("hasRole('RULE_AUTHOR')")
    ResponseEntity<RuleRow> putBackRuleRow(
            @PathVariable UUID revision,
            @PathVariable UUID row,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(editing.delete(revision, row, SeenVersion.of(ifMatch), false));
    }

    @PutMapping("/rows/{row}/position")
    @PreAuthorize("hasRole('RULE_AUTHOR')")
    ResponseEntity<RuleRow> moveRuleRow(
            @PathVariable UUID revision,
            @PathVariable UUID row,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody RowPosition position) {
        return answer(editing.move(revision, row, SeenVersion.of(ifMatch), position.after()));
    }

    private static ResponseEntity<RuleRow> answer(RuleRow row) {
        return SeenVersion.answer(row.version(), row);
    }

    record PresenceList(List<Present> items) {}

    record ConflictList(List<LostText> items) {}

    /** @param row the line being edited; null while looking only */
    record Whereabouts(@Nullable UUID row, @Nullable String column) {}

    /**
     * @param key chosen by the client, so that a repetition adds nothing
     * @param after the line it follows; null puts it first
     */
    record NewRow(
            @Nullable UUID key, SheetName sheet, @Nullable UUID after, Map<String, String> cells) {}

    record WrittenRow(Map<String, String> cells) {}

    /** @param after the line it is to follow; null puts it first */
    record RowPosition(@Nullable UUID after) {}
}
