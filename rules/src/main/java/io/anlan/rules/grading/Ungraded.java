// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import io.anlan.rules.Decision;

/** A grading pack in force says nothing about a case: it has a gap, and no answer is better than a guessed one. */
public final class Ungraded extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    Ungraded(Decision decision, String what, String maybe) {
        super("Pack " + decision.packId() + " version " + decision.packVersion() + " " + what + " on " + decision.on()
                + ". Maybe " + maybe);
    }
}
