// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.web;

import io.anlan.service.compliance.Criteria;
import io.anlan.service.inspection.sheet.FindingTemplate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The empty table to fill in, and a filled one to learn from. */
@RestController
@RequestMapping("/api/inspection-imports")
@PreAuthorize("hasAnyRole('INSPECTOR', 'DISTRICT_REGULATOR', 'CITY_REGULATOR')")
class TemplateController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Criteria criteria;

    TemplateController(Criteria criteria) {
        this.criteria = criteria;
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> workbook() {
        return file(new FindingTemplate(criteria.vocabulary()).workbook(), "template.xlsx", XLSX);
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> csv() {
        return csv(new FindingTemplate(criteria.vocabulary()).csv(), "template.csv");
    }

    /** Findings that authorities published, put into the template. */
    @GetMapping("/example.csv")
    ResponseEntity<byte[]> example() throws IOException {
        return csv(
                new ClassPathResource("demo/inspection-findings.csv").getContentAsByteArray(),
                "inspection-findings.csv");
    }

    static ResponseEntity<byte[]> csv(byte[] content, String name) {
        return file(content, name, CSV);
    }

    private static ResponseEntity<byte[]> file(byte[] content, String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
