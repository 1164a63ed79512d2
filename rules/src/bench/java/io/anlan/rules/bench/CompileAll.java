// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.bench;

import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.catalogue.CatalogueVersion;
import io.anlan.rules.catalogue.Catalogues;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What a node does before it serves: read, check, compile and try every shipped pack and catalogue. */
public final class CompileAll {

    private static final int ROUNDS = 8;

    private CompileAll() {}

    public static void main(String[] arguments) {
        var processor = ManagementFactory.getThreadMXBean();
        for (int round = 1; round <= ROUNDS; round++) {
            long began = System.nanoTime();
            long spent = processor.getCurrentThreadCpuTime();
            RulePacks packs = RulePacks.shipped();
            Catalogues catalogues = Catalogues.shipped();
            double seconds = (System.nanoTime() - began) / 1e9;
            double ofProcessor = (processor.getCurrentThreadCpuTime() - spent) / 1e9;
            int rows = packs.all().stream()
                    .map(RulePackVersion::pack)
                    .mapToInt(pack -> pack.rows().size())
                    .sum();
            long catalogued = catalogues.live().stream()
                    .map(CatalogueVersion::catalogue)
                    .mapToLong(catalogue -> catalogue.riskPoints().count() + catalogue.measures().count())
                    .sum();
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %d rows of packs, %d risk points and measures in %.2f s, %.2f s of the processor%n",
                    round, rows, catalogued, seconds, ofProcessor);
        }
    }
}
