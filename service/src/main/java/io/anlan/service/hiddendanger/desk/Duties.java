// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.desk;

import java.util.Optional;

/** Whose turn it is; answered where everybody's work is known. */
public interface Duties {

    /** What of this record waits for the present person; empty when nothing does. */
    Optional<DeskTask> mine(String number);
}
