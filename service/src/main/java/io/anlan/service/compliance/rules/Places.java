// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.layers.Place;
import io.anlan.service.hiddendanger.determination.Jurisdiction;

/** The place of the rules for a jurisdiction of the service. */
public final class Places {

    private Places() {}

    public static Place of(Jurisdiction under) {
        return new Place(under.division(), under.industry());
    }
}
