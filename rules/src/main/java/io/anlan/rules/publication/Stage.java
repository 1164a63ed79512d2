// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.publication;

import java.util.Set;

/**
 * A known version that holds in some places before it holds everywhere: there it stands for the live version of its pack.
 *
 * @param divisions codes of GB/T 2260 in which it holds, with all below them; never empty
 */
public record Stage(VersionRef version, Set<String> divisions) {

    public Stage {
        divisions = Set.copyOf(divisions);
        if (divisions.isEmpty()) {
            throw new IllegalArgumentException("A stage of " + version + " is somewhere");
        }
    }
}
