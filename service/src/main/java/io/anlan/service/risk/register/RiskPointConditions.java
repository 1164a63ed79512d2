// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.register;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.scope.Narrowing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Conditions of one query, values always as parameters. */
final class RiskPointConditions {

    private static final Pattern NUMBER_LIKE = Pattern.compile("(?i)rp(-[0-9]*)?");
    private static final int MOST_WORDS = 5;

    /** Changes of a regrading lie between its beginning and its end, where an index finds them. */
    private static final String REGRADED = """
            p.id in (select c.risk_point from risk.level_change c join risk.regrading r on r.id = :regrading
                      where c.kind = :regradedKind and c.at between r.ordered_at and coalesce(r.ended_at, 'infinity')
                        and c.from_level = :regradedFrom and c.to_level = :regradedTo
                        and c.cause ->> 'regrading' = r.id::text)""";

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    RiskPointConditions(RiskPointFilter filter) {
        and("p.enterprise_code = :enterprise", "enterprise", filter.enterprise());
        and("p.district_code = :district", "district", filter.district());
        and("p.industry = :industry", "industry", filter.industry());
        and("platform.street_of(p.scope) = :street", "street", filter.street());
        if (filter.level() != null) {
            and("p.graded_rank = :level", "level", filter.level().rank());
        }
        if (filter.live() != null) {
            and("p.live_rank = :live", "live", filter.live().rank());
        }
        if (filter.status() != null) {
            and("p.status = :status", "status", filter.status().name());
        }
        and(":accidentType = any (p.accident_types)", "accidentType", filter.accidentType());
        RegradedLevel regraded = filter.regradedLevel();
        if (regraded != null) {
            regraded(regraded);
        }
    }

    private void regraded(RegradedLevel level) {
        and(REGRADED, "regrading", level.regrading());
        parameters.put("regradedKind", level.kind());
        parameters.put("regradedFrom", level.from().name());
        parameters.put("regradedTo", level.to().name());
    }

    private void and(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            all.add(condition);
            parameters.put(parameter, value);
        }
    }

    RiskPointConditions near(Actor actor) {
        Narrowing.to(actor, "p").ifPresent(it -> and(it.condition(), it.parameter(), it.value()));
        return this;
    }

    RiskPointConditions after(RiskPointOrder order, RiskPointOrder.Place place) {
        and(order.after(), "afterOrdinal", place.ordinal());
        parameters.put("afterRank", place.rank());
        return this;
    }

    /** @param known all names, processes and enterprises that contain a word */
    RiskPointConditions search(@Nullable String q, Function<String, String[]> known) {
        String wanted = q == null ? "" : q.strip();
        if (NUMBER_LIKE.matcher(wanted).matches()) {
            String beginning = wanted.toUpperCase(Locale.ROOT);
            and("starts_with(p.number, :number)", "number", beginning);
            return this;
        }
        int position = 0;
        for (String word : wanted.split("\\s+", -1)) {
            if (!word.isEmpty() && position < MOST_WORDS) {
                String parameter = "word" + position++;
                String any = " = any (:" + parameter + ")";
                and(
                        "(p.name" + any + " or p.process" + any + " or p.enterprise_name" + any + ")",
                        parameter,
                        known.apply(word.toLowerCase(Locale.ROOT)));
            }
        }
        return this;
    }

    String where() {
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
