// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.coverage;

import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.List;

/** Tells the scenarios of a draft to its rows; the rules themselves decide. */
public interface ScenarioProof {

    /**
     * Every step that states something.
     *
     * @throws io.anlan.service.platform.Refusal {@code rulebook/not-ready} when rows or scenarios cannot be read
     */
    List<ScenarioOutcome> tell(PackHead head, Sheets sheets);
}
