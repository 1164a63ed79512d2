// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.identity;

/** A start that was refused, with the remedy. */
class UnsafeStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    UnsafeStart(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
