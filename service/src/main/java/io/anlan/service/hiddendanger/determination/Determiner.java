// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.determination;

import java.util.Map;

/** Decides what circumstances amount to; implemented where the rules are known. */
public interface Determiner {

    /**
     * @throws io.anlan.service.platform.Refusal {@code compliance/invalid-facts} when a fact is not of the vocabulary
     */
    Determination determine(Circumstances circumstances);

    /**
     * Decides again as it was decided then: same circumstances, same version of the criteria.
     *
     * @param explanation the stored explanation, which names the version
     * @throws io.anlan.service.platform.Refusal {@code compliance/unknown-version} when that version is not there
     */
    Determination again(Circumstances circumstances, Map<String, Object> explanation);
}
