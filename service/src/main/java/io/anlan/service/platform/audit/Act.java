// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to something.
 *
 * @param subjectKind e.g. {@code hidden-danger}
 * @param subject its stable identifier, e.g. {@code HD-2026-000123}
 * @param scope path of the unit the subject belongs to
 * @param act past participle, e.g. {@code registered}
 * @param before the values that changed, as they were; plain JSON values
 * @param after the values that changed, as they are now
 * @param note the person's own words: reason, opinion
 */
public record Act(
        String subjectKind,
        String subject,
        String scope,
        String act,
        Map<String, Object> before,
        Map<String, Object> after,
        @Nullable String note) {

    /** A change of which only the values that differ are kept; both states name every value. */
    public static Act change(
            String subjectKind,
            String subject,
            String scope,
            String act,
            Map<String, Object> before,
            Map<String, Object> after) {
        return new Act(subjectKind, subject, scope, act, without(before, after), without(after, before), null);
    }

    private static Map<String, Object> without(Map<String, Object> state, Map<String, Object> other) {
        var rest = new TreeMap<>(state);
        rest.entrySet().removeIf(value -> Objects.equals(value.getValue(), other.get(value.getKey())));
        return rest;
    }
}
