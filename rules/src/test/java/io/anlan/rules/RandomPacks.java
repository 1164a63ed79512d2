// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import io.anlan.rules.vocabulary.Vocabulary;

/** Random packs for tests of other packages. */
public final class RandomPacks {

    private RandomPacks() {}

    /** The same seed gives the same pack. */
    public static RulePack of(long seed, Vocabulary vocabulary) {
        RandomRules random = new RandomRules(seed, vocabulary);
        return random.pack(random.someTypes());
    }
}
