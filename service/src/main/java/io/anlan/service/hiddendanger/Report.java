// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.hiddendanger.determination.ObservedFact;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finding as somebody reports it.
 *
 * @param enterpriseCode unified social credit code, within the reporter's scope
 * @param foundOn day in Asia/Shanghai, not in the future
 * @param source code of the vocabulary, e.g. SELF_INSPECTION
 * @param field field whose criteria apply, e.g. INDUSTRY_TRADE
 * @param accidentType code of the vocabulary, when one is named
 * @param enterprise attributes of the enterprise that matter here and are not in its record, by vocabulary name
 * @param facts observed objects: each {@code {ref, type, values}}
 * @param evidence SHA-256 of stored files that show the state before rectification
 * @param subject the risk point it was found at, when one is known
 */
public record Report(
        String enterpriseCode,
        String title,
        String description,
        String place,
        LocalDate foundOn,
        String source,
        String field,
        @Nullable String accidentType,

        @Schema(ref = "FactValues", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Map<String, Object> enterprise,

        @ArraySchema(
                schema = @Schema(implementation = ObservedFact.class),
                arraySchema = @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED))
        List<Map<String, Object>> facts,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> evidence,

        @Nullable Subject subject) {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** Lists that were not sent are empty. */
    public Report {
        enterprise = enterprise == null ? Map.of() : enterprise;
        facts = facts == null ? List.of() : facts;
        evidence = evidence == null ? List.of() : evidence;
    }

    void check(LocalDate today) {
        new Complaints()
                .text("/enterpriseCode", enterpriseCode, 30)
                .text("/title", title, 200)
                .text("/description", description, 4000)
                .text("/place", place, 200)
                .day("/foundOn", foundOn, EARLIEST, today)
                .text("/source", source, 60)
                .text("/field", field, 60)
                .optionalText("/accidentType", accidentType, 60)
                .optionalText("/subject/measure", subject == null ? null : subject.measure(), 60)
                .refuse(
                        "hidden-danger/invalid-report",
                        new Wording("隐患信息不完整或有误", "The report is incomplete or wrong."));
    }
}
