// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.web;

import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.Workbench;
import io.anlan.service.rulebook.draft.DraftDesk;
import io.anlan.service.rulebook.publication.PackShelf;
import io.anlan.service.rulebook.publication.PackShelf.RulePackHistory;
import io.anlan.service.rulebook.publication.PackShelf.RulePackOverview;
import io.anlan.service.rulebook.publication.PublicationManagement;
import io.anlan.service.rulebook.publication.PublicationManagement.InForce;
import io.anlan.service.rulebook.publication.RulePublication;
import io.anlan.service.rulebook.sheet.RuleVocabulary;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Packs with their layers, versions and publications. Ids have a slash inside, e.g. {@code deadlines/default}. */
@RestController
@RequestMapping("/api/rulebook")
@MayRead
class RulePackShelfController {

    private static final int SHOWN = 100;

    private final PackShelf shelf;
    private final DraftDesk desk;
    private final PublicationManagement publications;
    private final Workbench bench;

    RulePackShelfController(PackShelf shelf, DraftDesk desk, PublicationManagement publications, Workbench bench) {
        this.shelf = shelf;
        this.desk = desk;
        this.publications = publications;
        this.bench = bench;
    }

    @GetMapping("/packs")
    RulePackList rulebookPacks() {
        return new RulePackList(shelf.all());
    }

    @GetMapping("/packs/{folder}/{name}")
    RulePackHistory rulebookPack(@PathVariable String folder, @PathVariable String name) {
        return shelf.history(folder + "/" + name);
    }

    /** Everything a cell may mention. */
    @GetMapping("/vocabulary")
    RuleVocabulary rulebookVocabulary() {
        return bench.vocabulary();
    }

    /** The last publications of all packs, newest first. */
    @GetMapping("/publications")
    RulePublicationList publications() {
        return new RulePublicationList(publications.latest(SHOWN));
    }

    /** What the node that answers decides with. */
    @GetMapping("/in-force")
    InForce rulesInForce() {
        return publications.inForce();
    }

    /** Begins the next version of a pack from the one that is law now. */
    @PostMapping("/packs/{folder}/{name}/drafts")
    @PreAuthorize("hasRole('RULE_AUTHOR')")
    ResponseEntity<Revision> draftRules(@PathVariable String folder, @PathVariable String name) {
        return created(desk.follow(folder + "/" + name));
    }

    /** Begins a layer of one's own district or city over a pack. */
    @PostMapping("/packs/{folder}/{name}/layers")
    @PreAuthorize("hasRole('RULE_AUTHOR')")
    ResponseEntity<Revision> layerRules(
            @PathVariable String folder, @PathVariable String name, @RequestBody LayerOrder order) {
        List<String> industries = order.industries();
        return created(desk.layer(folder + "/" + name, industries == null ? List.of() : industries));
    }

    /** Takes the law of a pack back, or recalls what is to become law. */
    @PostMapping("/packs/{folder}/{name}/rollback")
    @PreAuthorize("hasRole('RULE_APPROVER')")
    Revision rollBackRules(@PathVariable String folder, @PathVariable String name, @RequestBody Rollback rollback) {
        return publications.rollBack(folder + "/" + name, rollback.to(), rollback.reason());
    }

    private static ResponseEntity<Revision> created(Revision draft) {
        return ResponseEntity.created(URI.create("/api/rulebook/revisions/" + draft.id()))
                .eTag("\"" + draft.recordVersion() + "\"")
                .body(draft);
    }

    record RulePackList(List<RulePackOverview> items) {}

    record RulePublicationList(List<RulePublication> items) {}

    /** @param industries codes; empty for all */
    record LayerOrder(@Nullable List<String> industries) {}

    /** @param to the revision to go back to; null for the one before */
    record Rollback(@Nullable UUID to, @Nullable String reason) {}
}
