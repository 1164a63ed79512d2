// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

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
        Map<String, Object> enterprise,
        List<Map<String, Object>> facts,
        List<String> evidence) {}
