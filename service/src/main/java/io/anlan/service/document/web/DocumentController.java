// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document.web;

import io.anlan.service.document.DocumentFiles;
import io.anlan.service.document.DocumentFormat;
import io.anlan.service.document.DocumentManagement;
import io.anlan.service.document.DocumentRecord;
import io.anlan.service.document.IssuingUnits;
import io.anlan.service.document.template.DocumentKind;
import io.anlan.service.document.template.Placeholder;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.version.SeenVersion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Documents (文书) of hidden dangers. */
@RestController
@PreAuthorize("isAuthenticated()")
class DocumentController {

    private final DocumentManagement documents;
    private final DocumentFiles files;
    private final IssuingUnits units;

    DocumentController(DocumentManagement documents, DocumentFiles files, IssuingUnits units) {
        this.documents = documents;
        this.files = files;
        this.units = units;
    }

    /** Documents about one hidden danger, the first first. */
    @GetMapping("/api/hidden-dangers/{number}/documents")
    DocumentList documentsOf(@PathVariable String number) {
        return new DocumentList(documents.of(number).stream().map(this::view).toList());
    }

    @GetMapping("/api/documents/{id}")
    ResponseEntity<DocumentView> document(@PathVariable UUID id) {
        return answer(documents.document(id));
    }

    /** Replaces the valid edition; the one before is void from then on. */
    @PostMapping("/api/documents/{id}/editions")
    @PreAuthorize("hasAnyRole('DISTRICT_REGULATOR', 'CITY_REGULATOR')")
    ResponseEntity<DocumentView> reissue(
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DocumentCorrection correction) {
        return answer(documents.reissue(
                id, SeenVersion.of(ifMatch), Objects.requireNonNullElse(correction.reason(), ""), correction.values()));
    }

    @GetMapping(
            path = "/api/documents/{id}/editions/{edition}/file.docx",
            produces = "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
    ResponseEntity<Resource> docx(@PathVariable UUID id, @PathVariable int edition) {
        return file(id, edition, DocumentFormat.DOCX);
    }

    @GetMapping(path = "/api/documents/{id}/editions/{edition}/file.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<Resource> pdf(@PathVariable UUID id, @PathVariable int edition) {
        return file(id, edition, DocumentFormat.PDF);
    }

    private ResponseEntity<Resource> file(UUID id, int edition, DocumentFormat format) {
        var given = files.give(id, edition, format);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .eTag(given.sha256())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(given.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(given.content());
    }

    private ResponseEntity<DocumentView> answer(DocumentRecord document) {
        return SeenVersion.answer(document.latest().edition(), view(document));
    }

    private DocumentView view(DocumentRecord it) {
        Wording obstacle = documents.obstacle(it.issuer()).orElse(null);
        List<EditionView> editions = new ArrayList<>();
        for (int i = 0; i < it.editions().size(); i++) {
            editions.add(EditionView.of(
                    it.editions().get(i),
                    i + 1 < it.editions().size() ? it.editions().get(i + 1) : null));
        }
        return new DocumentView(
                it.id(),
                it.latest().edition(),
                it.kind(),
                it.kind().labels(),
                it.number(),
                it.subject(),
                it.title(),
                it.enterprise(),
                units.of(it.issuer()).name(),
                it.issuedOn(),
                editions,
                it.latest().given().entrySet().stream()
                        .map(given -> new GivenValue(
                                given.getKey(),
                                given.getKey().labels(),
                                given.getValue(),
                                given.getKey().correctable()))
                        .toList(),
                List.of(new AllowedDocumentAct(DocumentAct.REISSUE, obstacle == null, obstacle)));
    }

    record DocumentList(List<DocumentView> items) {}

    /** @param corrections what the new edition says instead */
    record DocumentCorrection(
            @Nullable String reason, @Nullable List<CorrectedValue> corrections) {

        /** The last of what was said twice. */
        Map<Placeholder, String> values() {
            Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
            if (corrections != null) {
                corrections.forEach(it -> values.put(it.placeholder(), it.value()));
            }
            return values;
        }
    }

    record CorrectedValue(Placeholder placeholder, String value) {}

    enum DocumentAct {
        REISSUE
    }

    /** @param reason why not; null when allowed */
    record AllowedDocumentAct(
            DocumentAct action, boolean allowed, @Nullable Wording reason) {}

    record GivenValue(Placeholder placeholder, Wording labels, String value, boolean correctable) {}

    /**
     * @param version the valid edition
     * @param given what the valid edition was made from
     */
    record DocumentView(
            UUID id,
            long version,
            DocumentKind kind,
            Wording kindLabels,
            String number,
            String hiddenDanger,
            String title,
            String enterprise,
            String issuer,
            LocalDate issuedOn,
            List<EditionView> editions,
            List<GivenValue> given,
            List<AllowedDocumentAct> allowedActions) {}

    /**
     * @param templateVersion of the template it was made from
     * @param sha256 of its content
     * @param voidSince when it was replaced; null for the valid one
     * @param voidReason why
     */
    record EditionView(
            int edition,
            int templateVersion,
            String sha256,
            Instant madeAt,
            String madeBy,
            @Nullable Instant voidSince,
            @Nullable String voidReason) {

        static EditionView of(DocumentRecord.Edition it, DocumentRecord.@Nullable Edition next) {
            return new EditionView(
                    it.edition(),
                    it.templateVersion(),
                    it.sha256(),
                    it.madeAt(),
                    it.madeByName(),
                    next == null ? null : next.madeAt(),
                    next == null ? null : next.reason());
        }
    }
}
