// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.web;

import io.anlan.service.platform.version.SeenVersion;
import io.anlan.service.rulebook.text.DrlDesk;
import io.anlan.service.rulebook.text.DrlDesk.DrlCheck;
import io.anlan.service.rulebook.text.DrlDesk.DrlContent;
import io.anlan.service.rulebook.text.LostDrl;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rows of a revision as text of the DRL subset; the count of the draft's changes is its entity tag. */
@RestController
@RequestMapping("/api/rulebook/revisions/{revision}/drl")
@MayRead
class DrlController {

    private final DrlDesk desk;

    DrlController(DrlDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ResponseEntity<DrlContent> ruleText(@PathVariable UUID revision) {
        return answer(desk.text(revision));
    }

    /** What is wrong with a text; nothing is changed. */
    @PostMapping("/checks")
    DrlCheck checkRuleText(@PathVariable UUID revision, @RequestBody @Valid RuleText typed) {
        return desk.check(revision, typed.text());
    }

    /** Makes the text the rows of the draft, as a whole or not at all. */
    @PutMapping
    @PreAuthorize("hasRole('RULE_AUTHOR')")
    ResponseEntity<DrlContent> writeRuleText(
            @PathVariable UUID revision,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @Valid RuleText written) {
        return answer(desk.write(revision, SeenVersion.of(ifMatch), written.text()));
    }

    /** Texts that came after others had changed the draft, newest first. */
    @GetMapping("/conflicts")
    LostDrlList lostRuleTexts(@PathVariable UUID revision) {
        return new LostDrlList(desk.lost(revision));
    }

    private static ResponseEntity<DrlContent> answer(DrlContent content) {
        return SeenVersion.answer(content.changes(), content);
    }

    record RuleText(@NotNull @Size(max = 1_000_000) String text) {}

    record LostDrlList(List<LostDrl> items) {}
}
