// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

/** Decides what circumstances amount to; implemented where the rules are known. */
public interface Determiner {

    /**
     * @throws io.anlan.service.platform.Refusal {@code compliance/invalid-facts} when a fact is not of the vocabulary
     */
    Determination determine(Circumstances circumstances);
}
