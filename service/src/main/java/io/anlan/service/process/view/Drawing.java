// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.view;

import io.anlan.service.platform.Wording;
import java.util.List;

/**
 * A drawing as it is deployed.
 *
 * @param id of the process
 * @param version ascending with every change of the drawing
 * @param steps where an instance waits, in the order of the drawing
 */
record Drawing(String id, Wording title, int version, String bpmn, List<DrawnStep> steps) {

    /** What an instance waits for. */
    enum StepKind {
        /** A person who acts. */
        TASK,
        /** A moment or an event. */
        WAIT
    }

    /** @param roles of those who may act; empty when no person is waited for */
    record DrawnStep(String id, Wording labels, StepKind kind, List<String> roles) {}
}
