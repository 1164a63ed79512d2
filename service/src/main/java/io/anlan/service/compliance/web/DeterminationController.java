// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.web;

import io.anlan.service.hiddendanger.determination.Circumstances;
import io.anlan.service.hiddendanger.determination.Determiner;
import io.anlan.service.hiddendanger.determination.ExplainedDecision;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.hiddendanger.determination.ObservedFact;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a finding would amount to, while it is still being written; nothing is stored. */
@RestController
@RequestMapping("/api/determinations")
class DeterminationController {

    private final Determiner determiner;

    DeterminationController(Determiner determiner) {
        this.determiner = determiner;
    }

    @PostMapping
    @PreAuthorize("isAuthenticated()")
    ExplainedDecision determine(@RequestBody @Valid Preview preview) {
        return ExplainedDecision.of(
                determiner.determine(preview.circumstances()).explanation());
    }

    /**
     * A finding as far as it is written.
     *
     * @param division code of the district or city whose rules apply as well; those of the country alone when not said
     * @param field INDUSTRY_TRADE when not said, here or among the enterprise's attributes
     */
    record Preview(
            @NotNull @Size(max = 64) String industry,
            @Nullable @Pattern(regexp = "\\d{6}") String division,
            @Nullable @Size(max = 64) String field,
            @NotNull LocalDate foundOn,

            @Schema(ref = "FactValues") @Nullable @Size(max = 100)
            Map<String, @Nullable Object> enterprise,

            @ArraySchema(schema = @Schema(implementation = ObservedFact.class)) @NotEmpty @Size(max = 200)
            List<@NotNull Map<String, @Nullable Object>> facts) {

        private static final String FIELD = "field";
        private static final String USUAL_FIELD = "INDUSTRY_TRADE";

        Circumstances circumstances() {
            Map<String, Object> attributes = new LinkedHashMap<>(Objects.requireNonNullElse(enterprise, Map.of()));
            Object amongAttributes = attributes.getOrDefault(FIELD, USUAL_FIELD);
            return new Circumstances(
                    new Jurisdiction(Objects.requireNonNullElse(division, Jurisdiction.COUNTRY), industry),
                    field == null ? String.valueOf(amongAttributes) : field,
                    foundOn,
                    attributes,
                    List.copyOf(facts));
        }
    }
}
