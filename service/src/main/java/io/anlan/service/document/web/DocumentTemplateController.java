// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document.web;

import io.anlan.service.document.IssuingUnit;
import io.anlan.service.document.IssuingUnits;
import io.anlan.service.document.TemplatePreview;
import io.anlan.service.document.template.Block;
import io.anlan.service.document.template.DocumentKind;
import io.anlan.service.document.template.Placeholder;
import io.anlan.service.document.template.TemplateManagement;
import io.anlan.service.document.template.TemplateManagement.Shelf;
import io.anlan.service.document.template.TemplateState;
import io.anlan.service.document.template.TemplateText;
import io.anlan.service.document.template.TemplateVersion;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Templates of documents, and how units are named on them: the city's. */
@RestController
@PreAuthorize("hasRole('CITY_REGULATOR')")
class DocumentTemplateController {

    private static final String TEMPLATES = "/api/document-templates";

    private final TemplateManagement templates;
    private final TemplatePreview previews;
    private final IssuingUnits units;
    private final CurrentActor currentActor;

    DocumentTemplateController(
            TemplateManagement templates, TemplatePreview previews, IssuingUnits units, CurrentActor currentActor) {
        this.templates = templates;
        this.previews = previews;
        this.units = units;
        this.currentActor = currentActor;
    }

    @GetMapping(TEMPLATES)
    TemplateList templates() {
        return new TemplateList(templates.shelves().stream().map(this::view).toList());
    }

    /** Puts up a new version, which counts when somebody else has approved it. */
    @PostMapping(TEMPLATES + "/{kind}/proposals")
    TemplateView propose(@PathVariable DocumentKind kind, @RequestBody TemplateProposal proposal) {
        return view(templates.propose(kind, proposal.content(), Objects.requireNonNullElse(proposal.note(), "")));
    }

    @PostMapping(TEMPLATES + "/{kind}/versions/{version}/approval")
    TemplateView approve(@PathVariable DocumentKind kind, @PathVariable int version) {
        return view(templates.approve(kind, version));
    }

    /** Sends a proposal back, or takes one's own back. */
    @PostMapping(TEMPLATES + "/{kind}/versions/{version}/rejection")
    TemplateView reject(
            @PathVariable DocumentKind kind, @PathVariable int version, @RequestBody TemplateRejection rejection) {
        return view(templates.reject(kind, version, Objects.requireNonNullElse(rejection.reason(), "")));
    }

    /** What it would say of a real hidden danger; nothing is made. */
    @PostMapping(TEMPLATES + "/{kind}/preview")
    DocumentPreview preview(@PathVariable DocumentKind kind, @RequestBody DocumentPreviewOrder order) {
        var content = new TemplateText(
                Objects.requireNonNullElse(order.text(), ""), Objects.requireNonNullElse(order.numberFormat(), ""));
        return new DocumentPreview(
                previews.preview(kind, content, Objects.requireNonNullElse(order.hiddenDanger(), "")));
    }

    @GetMapping("/api/issuing-units")
    IssuingUnitList units() {
        return new IssuingUnitList(units.below());
    }

    @PutMapping("/api/issuing-units")
    IssuingUnit change(@RequestBody IssuingUnitChange change) {
        return units.change(new IssuingUnit(
                Objects.requireNonNullElse(change.path(), ""),
                Objects.requireNonNullElse(change.name(), "").strip(),
                Objects.requireNonNullElse(change.abbreviation(), "").strip()));
    }

    private TemplateView view(Shelf shelf) {
        String present = currentActor.actor().username();
        return new TemplateView(
                shelf.kind(),
                shelf.kind().labels(),
                shelf.inForce().version(),
                shelf.versions().stream()
                        .map(it -> TemplateVersionView.of(it, present))
                        .toList(),
                shelf.kind().placeholders().stream()
                        .map(it -> new PlaceholderView(it, it.token(), it.labels()))
                        .toList());
    }

    record TemplateList(List<TemplateView> items) {}

    /**
     * @param inForce number of the version documents are made from now
     * @param versions the latest first; the last came with the application
     * @param placeholders what a text of this kind may leave a place for
     */
    record TemplateView(
            DocumentKind kind,
            Wording kindLabels,
            int inForce,
            List<TemplateVersionView> versions,
            List<PlaceholderView> placeholders) {}

    /** @param token as it is written between double braces */
    record PlaceholderView(Placeholder placeholder, String token, Wording labels) {}

    /**
     * @param own whether the present person proposed it, and so cannot approve it
     * @param proposedAt null for what came with the application
     */
    record TemplateVersionView(
            int version,
            TemplateState state,
            String text,
            String numberFormat,
            String note,
            boolean own,
            @Nullable Instant proposedAt,
            String proposedBy,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable String reason) {

        static TemplateVersionView of(TemplateVersion it, String present) {
            return new TemplateVersionView(
                    it.version(),
                    it.state(),
                    it.content().text(),
                    it.content().numberFormat(),
                    it.note(),
                    it.proposedBy().equals(present),
                    it.proposedAt(),
                    it.proposedByName(),
                    it.decidedAt(),
                    it.decidedByName(),
                    it.reason());
        }
    }

    /** @param note what is new about it */
    record TemplateProposal(
            @Nullable String text,
            @Nullable String numberFormat,
            @Nullable String note) {

        TemplateText content() {
            return new TemplateText(Objects.requireNonNullElse(text, ""), Objects.requireNonNullElse(numberFormat, ""));
        }
    }

    record TemplateRejection(@Nullable String reason) {}

    /** @param hiddenDanger number of the record it is tried on */
    record DocumentPreviewOrder(
            @Nullable String text,
            @Nullable String numberFormat,
            @Nullable String hiddenDanger) {}

    record DocumentPreview(List<Block> blocks) {}

    record IssuingUnitList(List<IssuingUnit> items) {}

    record IssuingUnitChange(
            @Nullable String path,
            @Nullable String name,
            @Nullable String abbreviation) {}
}
