// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import java.util.LinkedHashMap;
import java.util.Map;

/** Conditions that hold for all that is counted: where and in which industry; values always as parameters. */
record Places(String where, Map<String, Object> parameters) {

    /** @param table alias of what has the columns {@code scope} and {@code industry} */
    static Places of(StatisticsQuery query, String table) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        var where = new StringBuilder();
        if (query.district() != null) {
            where.append(" and split_part(").append(table).append(".scope, '/', 2) = :district");
            parameters.put("district", query.district());
        }
        if (query.street() != null) {
            where.append(" and platform.street_of(").append(table).append(".scope) = :street");
            parameters.put("street", query.street());
        }
        if (query.industry() != null) {
            where.append(" and ").append(table).append(".industry = :industry");
            parameters.put("industry", query.industry());
        }
        return new Places(where.toString(), parameters);
    }
}
