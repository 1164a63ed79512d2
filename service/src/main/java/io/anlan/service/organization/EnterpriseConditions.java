// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import io.anlan.service.platform.Cursor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Conditions of one query of enterprises, values always as parameters. */
final class EnterpriseConditions {

    /** Without NUL, the one character PostgreSQL does not store. */
    private static final Pattern CODE_AND_NAME =
            Pattern.compile("([^\\x00]{" + UnifiedSocialCreditCode.LENGTH + "})([^\\x00]+)");

    private final List<String> all = new ArrayList<>(List.of("true"));
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** @throws io.anlan.service.platform.Refusal {@code platform/invalid-cursor} */
    EnterpriseConditions(EnterpriseFilter filter, @Nullable String cursor) {
        and("e.industry = :industry", "industry", filter.industry());
        and("split_part(e.scope, '/', 2) = :district", "district", filter.district());
        and("split_part(e.scope, '/', 3) = :street", "street", filter.street());
        and("e.level = :level", "level", filter.level());
        if (filter.q() != null && !filter.q().isBlank()) {
            all.add("(e.name like '%' || :like || '%' escape '!' or upper(e.name) like '%' || :like || '%' escape '!'"
                    + " or e.code like :like || '%' escape '!')");
            values.put("like", like(filter.q()));
        }
        if (cursor != null && !cursor.isEmpty()) {
            MatchResult place = Cursor.read(cursor, CODE_AND_NAME, found -> found);
            all.add("(e.name, e.code) > (:afterName, :afterCode::bpchar)");
            values.put("afterName", place.group(2));
            values.put("afterCode", place.group(1));
        }
    }

    /** Codes are in capitals, and so is Latin text in registered names. */
    private static String like(String words) {
        return words.strip()
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_")
                .toUpperCase(Locale.ROOT);
    }

    private void and(String condition, String name, @Nullable String value) {
        if (value != null) {
            all.add(condition);
            values.put(name, value);
        }
    }

    String where() {
        return String.join(" and ", all);
    }

    Map<String, Object> values() {
        return values;
    }
}
