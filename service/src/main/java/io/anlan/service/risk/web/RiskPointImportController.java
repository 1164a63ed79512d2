// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.web;

import io.anlan.service.platform.Wording;
import io.anlan.service.platform.table.RowProblem;
import io.anlan.service.risk.intake.RiskPointImportManagement;
import io.anlan.service.risk.intake.RiskPointImportView;
import io.anlan.service.risk.intake.RiskPointTemplate;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
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

/** Risk points from a file: tried first, then imported as a whole. */
@RestController
@RequestMapping("/api/risk-point-imports")
@PreAuthorize("hasAnyRole('ENTERPRISE_REPORTER', 'ENTERPRISE_SAFETY_MANAGER')")
class RiskPointImportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final RiskPointImportManagement imports;
    private final RiskPointTemplate template;

    RiskPointImportController(RiskPointImportManagement imports, RiskPointTemplate template) {
        this.imports = imports;
        this.template = template;
    }

    /** Sending a file only ever checks it. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    RiskPointImportView uploadRiskPoints(@RequestParam MultipartFile file) throws IOException {
        return imports.upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
    }

    @GetMapping("/{id}")
    RiskPointImportView riskPointImport(@PathVariable UUID id) {
        return imports.state(id);
    }

    @GetMapping("/{id}/problems")
    RiskPointImportProblems riskPointImportProblems(@PathVariable UUID id) {
        return new RiskPointImportProblems(
                imports.problems(id).stream().map(RiskPointRowProblem::of).toList());
    }

    @PostMapping("/{id}/commit")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RiskPointImportView commitRiskPoints(@PathVariable UUID id) {
        return imports.commit(id);
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> riskPointTemplate() {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("risk-points.xlsx")
                                .build()
                                .toString())
                .body(template.workbook());
    }

    record RiskPointImportProblems(List<RiskPointRowProblem> items) {}

    /** @param row as the spreadsheet numbers it */
    record RiskPointRowProblem(int row, String column, String value, String code, Wording message) {

        static RiskPointRowProblem of(RowProblem problem) {
            return new RiskPointRowProblem(
                    problem.row(), problem.column(), problem.value(), problem.code(), problem.message());
        }
    }
}
