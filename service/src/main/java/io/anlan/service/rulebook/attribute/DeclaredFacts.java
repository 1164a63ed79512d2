// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.attribute;

import io.anlan.service.rulebook.attribute.FactDeclaration.DeclaredAct;

/** Gives what is declared or retired to the rules. */
public interface DeclaredFacts {

    /**
     * Whether the rules could take it now; nothing is changed.
     *
     * @throws io.anlan.service.platform.Refusal {@code rulebook/invalid-declaration} naming everything they cannot, {@code
     *     rulebook/attribute-in-use} naming the rows in force that mention what is to be retired
     */
    void check(DeclaredAct act, NewFacts facts);

    /**
     * Lets rules, facts and forms of this node mention it, or no new rule and no form any more.
     *
     * @throws io.anlan.service.platform.Refusal {@code rulebook/invalid-declaration} as {@link #check} does
     */
    void take(DeclaredAct act, NewFacts facts);
}
