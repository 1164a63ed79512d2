// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.proceeding;

import io.anlan.service.supervision.proceeding.Proceeding.Terms;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an act changes.
 *
 * @param act past participle
 * @param status from then on
 * @param ends whether nothing is left to do
 * @param words of whoever acts
 * @param details kept with the entry, as plain JSON values
 */
public record Change(
        String act,
        ProceedingStatus status,
        Terms terms,
        boolean ends,
        @Nullable String words,
        Map<String, Object> details) {

    private static final TypeReference<Map<String, Object>> PLAIN = new TypeReference<>() {};

    /** Nothing but an entry. */
    public static Change note(Proceeding it, String act, @Nullable String words, Object details) {
        return new Change(act, it.status(), it.terms(), false, words, plain(details));
    }

    /** On to another status. */
    public static Change to(
            Proceeding it, ProceedingStatus status, String act, @Nullable String words, Object details) {
        return new Change(act, status, it.terms(), false, words, plain(details));
    }

    public Change under(Terms decided) {
        return new Change(act, status, decided, ends, words, details);
    }

    /** The last one of its proceeding. */
    public Change ending() {
        return new Change(act, status, terms, true, words, details);
    }

    private static Map<String, Object> plain(Object details) {
        JsonMapper json = JsonMapper.shared();
        return json.readValue(json.writeValueAsString(details), PLAIN);
    }
}
