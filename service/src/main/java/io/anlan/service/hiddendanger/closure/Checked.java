// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.closure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was complained about before, if it was missing. */
final class Checked {

    private Checked() {}

    static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value, "demanded before");
    }
}
