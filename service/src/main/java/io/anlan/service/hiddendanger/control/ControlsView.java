// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.control;

import io.anlan.service.platform.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The interim controls of a hidden danger, with what the present person may do.
 *
 * @param version of the hidden danger; what the next act has to have seen
 */
public record ControlsView(
        String number, long version, List<InterimControl> items, List<AllowedControlAction> allowedActions) {

    /**
     * @param position of the control; null for ordering a new one
     * @param kind of a new one; null otherwise
     * @param reason why not; null when allowed
     */
    public record AllowedControlAction(
            ControlAction action,
            @Nullable Integer position,
            @Nullable ControlKind kind,
            boolean allowed,
            @Nullable Wording reason) {}

    /** What may be done with controls. */
    public enum ControlAction {
        ORDER,
        ASK_TO_RESUME,
        REVIEW_RESUMPTION
    }
}
