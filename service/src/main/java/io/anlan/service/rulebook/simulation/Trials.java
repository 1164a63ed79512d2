// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation;

import io.anlan.service.rulebook.PackTexts;

/** Makes rules of texts that are not law; implemented where the rules are known. */
public interface Trials {

    /**
     * The text beside what is law now.
     *
     * @throws io.anlan.service.platform.Refusal {@code rulebook/not-ready} when it does not compile or fails an example
     */
    Trial of(PackTexts texts);
}
