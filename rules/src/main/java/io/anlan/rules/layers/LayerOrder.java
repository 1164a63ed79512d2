// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.layers;

import io.anlan.rules.RulePack;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Which packs hold at a place on a day, and which of them comes first. */
public final class LayerOrder {

    /** The narrower place first; in one place the rule of an industry; then whatever keeps the order the same for ever. */
    private static final Comparator<RulePack> MOST_SPECIFIC = Comparator.comparing(
                    (RulePack pack) -> -Place.depth(pack.scope()))
            .thenComparing(pack -> pack.scope().industries().isEmpty())
            .thenComparing(pack -> pack.scope().industries().size())
            .thenComparing(RulePack::id);

    private static final Comparator<RulePack> OWN = Comparator.comparing((RulePack pack) -> -Place.depth(pack.scope()))
            .thenComparing(pack -> pack.scope().industries().isEmpty())
            .thenComparing(RulePack::validFrom, Comparator.reverseOrder());

    private LayerOrder() {}

    /** The layers of a pack that hold at a place on a day, the most specific first. */
    public static <V> List<V> layers(
            Collection<V> all, Function<V, RulePack> packOf, String base, Place place, LocalDate on) {
        return inForce(
                        all.stream()
                                .filter(one -> base.equals(packOf.apply(one).layerOf()))
                                .toList(),
                        packOf,
                        place,
                        on)
                .stream()
                .sorted(Comparator.comparing(packOf, MOST_SPECIFIC))
                .toList();
    }

    /** Packs of their own that hold at a place on a day: the most specific first, of those the youngest. */
    public static <V> List<V> own(Collection<V> all, Function<V, RulePack> packOf, Place place, LocalDate on) {
        return inForce(
                        all.stream()
                                .filter(one -> packOf.apply(one).layerOf() == null)
                                .toList(),
                        packOf,
                        place,
                        on)
                .stream()
                .sorted(Comparator.comparing(packOf, OWN))
                .toList();
    }

    /** Of several versions of one pack in force on a day only the latest counts. */
    private static <V> List<V> inForce(Collection<V> all, Function<V, RulePack> packOf, Place place, LocalDate on) {
        List<V> inForce = all.stream()
                .filter(one -> packOf.apply(one).inForce(on)
                        && place.within(packOf.apply(one).scope()))
                .toList();
        return inForce.stream()
                .filter(one -> inForce.stream().noneMatch(other -> replaces(packOf.apply(other), packOf.apply(one))))
                .toList();
    }

    private static boolean replaces(RulePack other, RulePack pack) {
        return other.id().equals(pack.id()) && Integer.parseInt(other.version()) > Integer.parseInt(pack.version());
    }
}
