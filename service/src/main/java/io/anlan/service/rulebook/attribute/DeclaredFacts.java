// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.attribute;

/** Gives what is declared to the rules. */
public interface DeclaredFacts {

    /**
     * Whether the rules could take it now; nothing is changed.
     *
     * @throws io.anlan.service.platform.Refusal {@code rulebook/invalid-declaration} naming everything they cannot
     */
    void check(NewFacts facts);

    /** Lets rules, facts and forms of this node mention it; throws like {@link #check}. */
    void declare(NewFacts facts);
}
