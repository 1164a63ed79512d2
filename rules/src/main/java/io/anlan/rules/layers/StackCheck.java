// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.layers;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.RulePack;
import io.anlan.rules.vocabulary.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Whether packs that are to be live together fit on each other. */
public final class StackCheck {

    private StackCheck() {}

    /** @throws InvalidPack naming every layer that has nothing to stand on, or cannot stand on it */
    public static void refuseMisfits(Collection<RulePack> live) {
        List<Problem> problems = new ArrayList<>();
        for (RulePack layer : live) {
            String base = layer.layerOf();
            if (base == null) {
                continue;
            }
            List<RulePack> bases =
                    live.stream().filter(pack -> pack.id().equals(base)).toList();
            if (bases.isEmpty()) {
                problems.add(new Problem(
                        layer.id(), new Labels("基础规则" + base + "未生效", "its pack " + base + " is not live")));
            }
            List<RulePack> beside =
                    live.stream().filter(pack -> base.equals(pack.layerOf())).toList();
            bases.forEach(pack -> problems.addAll(LayerFit.problems(layer, pack, beside)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidPack(problems);
        }
    }
}
