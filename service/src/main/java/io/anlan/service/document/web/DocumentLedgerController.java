// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document.web;

import io.anlan.service.document.DocumentFilter;
import io.anlan.service.document.DocumentLedger;
import io.anlan.service.document.DocumentLedger.Line;
import io.anlan.service.document.IssuingUnits;
import io.anlan.service.document.template.DocumentKind;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.register.ListParameters;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of documents (文书台账). */
@RestController
@PreAuthorize("isAuthenticated()")
class DocumentLedgerController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final ListParameters NAMES =
            ListParameters.of("document/unknown-filter", DocumentFilter.class, "cursor", "limit");

    private final DocumentLedger ledger;
    private final IssuingUnits units;

    DocumentLedgerController(DocumentLedger ledger, IssuingUnits units) {
        this.ledger = ledger;
        this.units = units;
    }

    /** One page, the latest first. */
    @GetMapping("/api/documents")
    DocumentPage page(
            @ParameterObject DocumentFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @Parameter(hidden = true) @RequestParam Map<String, String> all) {
        NAMES.refuseOthers(all.keySet());
        var page = ledger.page(filter, cursor, limit);
        return new DocumentPage(page.items().stream().map(this::view).toList(), page.next());
    }

    @GetMapping(path = "/api/ledgers/documents.xlsx", produces = XLSX)
    void documentLedger(
            @ParameterObject DocumentFilter filter,
            @Parameter(hidden = true) @RequestParam Map<String, String> all,
            HttpServletResponse response)
            throws IOException {
        NAMES.refuseOthers(all.keySet());
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("documents.xlsx")
                        .build()
                        .toString());
        ledger.export(filter, response.getOutputStream());
    }

    private DocumentLine view(Line line) {
        return new DocumentLine(
                line.id(),
                line.kind(),
                line.kind().labels(),
                line.number(),
                units.of(line.issuer()).name(),
                line.issuedOn(),
                line.enterprise(),
                line.hiddenDanger(),
                line.title(),
                line.editions());
    }

    record DocumentPage(List<DocumentLine> items, @Nullable String next) {}

    /** @param editions how many there are; only the last is valid */
    record DocumentLine(
            UUID id,
            DocumentKind kind,
            Wording kindLabels,
            String number,
            String issuer,
            LocalDate issuedOn,
            String enterprise,
            String hiddenDanger,
            String title,
            int editions) {}
}
