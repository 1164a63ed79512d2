// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import io.anlan.processes.rectification.RectificationProcess;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.engine.EngineStanding;
import io.anlan.service.platform.scope.Narrowing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Conditions of one query, values always as parameters. */
final class Conditions {

    static final String OPEN = "h.status not in ('CLOSED', 'DISMISSED')";
    static final String OVERDUE = "(h.overdue_since is not null and " + OPEN + ")";

    /** Where its process stands, of which the engine alone knows. */
    static final String WAITS_AT = "h.number in " + EngineStanding.keysAtStep("'" + RectificationProcess.ID + "'");

    private static final Pattern NUMBER_LIKE = Pattern.compile("(?i)hd[-0-9]*");
    private static final int MOST_WORDS = 5;

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Conditions and(String condition) {
        all.add(condition);
        return this;
    }

    /** Adds a condition with one parameter, unless there is no value. */
    Conditions and(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            all.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** A parameter that a condition already there uses, if it has a value. */
    Conditions with(String parameter, @Nullable Object value) {
        if (value != null) {
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Resting, as they stand, on a row of a pack or of a layer; with one of the two alone, on any such. */
    Conditions ruledBy(@Nullable String pack, @Nullable String row) {
        if (pack == null && row == null) {
            return this;
        }
        return and("exists (select from hidden_danger.ruled_by r where r.number = h.number"
                        + (row == null ? "" : " and r.row_id = :ruleRow")
                        + (pack == null ? "" : " and (r.pack_id = :rulePack or :rulePack = any (r.layers))")
                        + ")")
                .with("rulePack", pack)
                .with("ruleRow", row);
    }

    Conditions near(Actor actor) {
        Narrowing.to(actor, "h").ifPresent(it -> and(it.condition(), it.parameter(), it.value()));
        return this;
    }

    /** @param few the ordinals of the records that have a word's pairs of characters; empty if those are many */
    Conditions search(@Nullable String q, Function<String, Optional<Long[]>> few) {
        String wanted = q == null ? "" : q.strip();
        if (NUMBER_LIKE.matcher(wanted).matches()) {
            String beginning = wanted.toUpperCase(Locale.ROOT);
            return and("h.number collate \"C\" >= :number", "number", beginning)
                    .and("h.number collate \"C\" < :beyond", "beyond", beginning + "~");
        }
        int position = 0;
        for (String word : wanted.split("\\s+", -1)) {
            if (!word.isEmpty() && position < MOST_WORDS) {
                word(word.toLowerCase(Locale.ROOT), "word" + position++, few);
            }
        }
        return this;
    }

    /** The index finds rows with all pairs of characters; the position proves that they stand together. */
    private void word(String word, String parameter, Function<String, Optional<Long[]>> few) {
        if (word.length() > 1) {
            few.apply(word)
                    .ifPresent(ordinals -> and("h.ordinal = any (:few" + parameter + ")", "few" + parameter, ordinals));
        }
        and(
                "(position(:" + parameter + " in lower(h.title)) > 0 or position(:" + parameter
                        + " in lower(h.enterprise_name)) > 0)",
                parameter,
                word);
    }

    String where() {
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
