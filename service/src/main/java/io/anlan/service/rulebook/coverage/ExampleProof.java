// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.coverage;

import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.sheet.Sheets;

/** Tries the examples of a draft on its rows; the rules themselves do it. */
public interface ExampleProof {

    /**
     * Looks at every row and every small change of it.
     *
     * @throws io.anlan.service.platform.Refusal {@code rulebook/not-ready} when the rows cannot be run
     */
    RuleCoverage of(PackHead head, Sheets sheets);
}
