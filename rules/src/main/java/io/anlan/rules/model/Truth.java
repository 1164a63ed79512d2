// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.model;

/** Three-valued truth: what is not known is neither true nor false. */
public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }
}
