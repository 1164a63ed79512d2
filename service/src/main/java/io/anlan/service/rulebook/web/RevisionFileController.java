// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.web;

import io.anlan.service.rulebook.file.ImportManagement;
import io.anlan.service.rulebook.file.RuleImport;
import io.anlan.service.rulebook.file.SheetFiles;
import io.anlan.service.rulebook.sheet.SheetName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Rules taken away to a spreadsheet or another tool and brought back. */
@RestController
@RequestMapping("/api/rulebook/revisions/{revision}")
@MayRead
class RevisionFileController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final SheetFiles files;
    private final ImportManagement imports;

    RevisionFileController(SheetFiles files, ImportManagement imports) {
        this.files = files;
        this.imports = imports;
    }

    @GetMapping("/content.xlsx")
    ResponseEntity<byte[]> ruleWorkbook(@PathVariable UUID revision) {
        return file(files.workbook(revision), XLSX, "rules.xlsx");
    }

    @GetMapping("/content.csv")
    ResponseEntity<byte[]> ruleCsv(@PathVariable UUID revision, @RequestParam(defaultValue = "ROWS") SheetName sheet) {
        return file(files.csv(revision, sheet), CSV, "rules-" + sheet + ".csv");
    }

    /** The rows as decision tables of DMN 1.3, if they fit. */
    @GetMapping("/content.dmn")
    ResponseEntity<byte[]> ruleTables(@PathVariable UUID revision) {
        return file(files.dmn(revision), MediaType.APPLICATION_XML, "rules.dmn");
    }

    /**
     * Compares a file, a workbook, CSV or DMN 1.3, with the draft and changes nothing.
     *
     * @param sheet which sheet a CSV file is
     */
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasRole('RULE_AUTHOR')")
    @ResponseStatus(HttpStatus.CREATED)
    RuleImport compareRules(
            @PathVariable UUID revision,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "ROWS") SheetName sheet)
            throws IOException {
        return imports.compare(revision, file.getBytes(), sheet);
    }

    /** Applies the comparison as a whole. */
    @PostMapping("/imports/{comparison}/application")
    @PreAuthorize("hasRole('RULE_AUTHOR')")
    AppliedImport applyRules(@PathVariable UUID revision, @PathVariable UUID comparison) {
        return new AppliedImport(imports.apply(revision, comparison));
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    /** @param changes what to ask for changes since */
    record AppliedImport(long changes) {}
}
