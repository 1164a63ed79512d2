// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import io.anlan.rules.Decision;
import java.util.List;

/** What a decision names as its source, beside the pack and its version. */
public record DecidedBy(String digest, List<Decision.Layer> layers, long publication) {

    public DecidedBy {
        layers = List.copyOf(layers);
    }
}
