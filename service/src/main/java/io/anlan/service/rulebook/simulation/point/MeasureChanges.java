// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation.point;

import java.util.List;

/**
 * What a catalogue changes about the measures of a risk point; their ids.
 *
 * @param gone asked of it now, and not any more
 * @param changed asked of it, in other words, of somebody else, or more or less often
 * @param offered further ones for such risk points, for the enterprise to take
 */
public record MeasureChanges(List<String> gone, List<String> changed, List<String> offered) {

    public static final MeasureChanges NONE = new MeasureChanges(List.of(), List.of(), List.of());

    public MeasureChanges {
        gone = List.copyOf(gone);
        changed = List.copyOf(changed);
        offered = List.copyOf(offered);
    }
}
