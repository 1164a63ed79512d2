// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What was found, as far as it is known: the input of a determination.
 *
 * @param industry industry code of the enterprise, e.g. MACHINERY
 * @param field field of the finding that decides which criteria apply, e.g. INDUSTRY_TRADE, FIRE
 * @param foundOn day in Asia/Shanghai; decides which version of the criteria applies
 * @param enterprise further attributes of the enterprise by vocabulary name
 * @param facts observed objects: each {@code {ref, type, values}}; a value that is missing is unknown
 */
public record Circumstances(
        String industry,
        String field,
        LocalDate foundOn,
        Map<String, Object> enterprise,
        List<Map<String, Object>> facts) {}
