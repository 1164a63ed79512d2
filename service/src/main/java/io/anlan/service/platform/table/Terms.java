// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

import io.anlan.service.platform.Wording;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds things by code or by what people call them in either language. */
public final class Terms<T> {

    private final Map<String, T> found = new HashMap<>();

    /** A code wins over a label; of two things with one label the first. */
    public Terms(Collection<T> things, Function<T, String> code, Function<T, Wording> labels) {
        things.forEach(thing -> found.put(key(code.apply(thing)), thing));
        for (T thing : things) {
            found.putIfAbsent(key(labels.apply(thing).zh()), thing);
            found.putIfAbsent(key(labels.apply(thing).en()), thing);
        }
    }

    public Optional<T> find(String text) {
        return Optional.ofNullable(found.get(key(text)));
    }

    /** Full-width forms, capitals and spaces make no difference. */
    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}
