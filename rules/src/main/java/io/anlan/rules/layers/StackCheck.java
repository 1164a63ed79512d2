// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.layers;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.RulePack;
import io.anlan.rules.analysis.Loosening;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Whether packs that are to be live together fit on each other, and no layer asks less than what it stands on. */
public final class StackCheck {

    private final Collection<RulePack> live;
    private final Vocabulary vocabulary;

    public StackCheck(Collection<RulePack> live, Vocabulary vocabulary) {
        this.live = live;
        this.vocabulary = vocabulary;
    }

    /** @throws InvalidPack naming every layer that has nothing to stand on, does not fit on it or loosens it */
    public void refuseMisfits() {
        List<Problem> problems = new ArrayList<>();
        for (RulePack layer : live) {
            if (layer.layerOf() != null) {
                List<Problem> misfits = misfits(layer);
                problems.addAll(misfits);
                if (misfits.isEmpty()) {
                    loosening(layer).cases().stream()
                            .map(found -> new Problem(found.row(), null, "loosening", found.message()))
                            .forEach(problems::add);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidPack(problems);
        }
    }

    /** Why a layer cannot stand where it wants to. */
    public List<Problem> misfits(RulePack layer) {
        String base = Objects.requireNonNull(layer.layerOf());
        List<RulePack> bases = bases(layer);
        if (bases.isEmpty()) {
            return List.of(new Problem(
                    layer.id(),
                    new InvalidPack.Cell("header", null, "layerOf"),
                    "no-base",
                    new Labels("基础规则" + base + "未生效", "its pack " + base + " is not live")));
        }
        List<RulePack> beside = live.stream()
                .filter(pack -> base.equals(pack.layerOf()) && !pack.equals(layer))
                .toList();
        return bases.stream()
                .flatMap(pack -> LayerFit.problems(layer, pack, beside).stream())
                .distinct()
                .toList();
    }

    /** Where a layer that fits asks less than what is under it, in every industry and at every time in which it differs. */
    public Loosening.Result loosening(RulePack layer) {
        Set<Loosening.Case> cases = new LinkedHashSet<>();
        boolean exact = true;
        for (RulePack base : bases(layer)) {
            for (List<RulePack> below : stacksUnder(layer, base)) {
                Loosening.Result result = Loosening.of(layer, below, base, vocabulary);
                cases.addAll(result.cases());
                exact &= result.exact();
            }
        }
        return new Loosening.Result(List.copyOf(cases), exact);
    }

    private List<RulePack> bases(RulePack layer) {
        return live.stream()
                .filter(pack -> pack.id().equals(layer.layerOf()) && overlap(pack, layer))
                .toList();
    }

    private Set<List<RulePack>> stacksUnder(RulePack layer, RulePack base) {
        List<RulePack> others = live.stream()
                .filter(pack ->
                        base.id().equals(pack.layerOf()) && !pack.id().equals(layer.id()) && overlap(pack, layer))
                .toList();
        Set<List<RulePack>> stacks = new LinkedHashSet<>();
        for (LocalDate day : days(layer, base, others)) {
            for (String industry : industries(layer, others)) {
                Place place = new Place(layer.scope().jurisdiction(), industry.isEmpty() ? null : industry);
                List<RulePack> all = new ArrayList<>(others);
                all.add(layer);
                List<RulePack> order = LayerOrder.layers(all, Function.identity(), base.id(), place, day);
                stacks.add(order.subList(order.indexOf(layer) + 1, order.size()));
            }
        }
        return stacks;
    }

    /** The first days on which another set of layers holds, while this one does. */
    private static Set<LocalDate> days(RulePack layer, RulePack base, List<RulePack> others) {
        Set<LocalDate> days = new TreeSet<>(List.of(layer.validFrom(), base.validFrom()));
        for (RulePack other : others) {
            days.add(other.validFrom());
            if (other.validTo() != null) {
                days.add(other.validTo().plusDays(1));
            }
        }
        days.removeIf(day -> !layer.inForce(day) || !base.inForce(day));
        return days;
    }

    private static Set<String> industries(RulePack layer, List<RulePack> others) {
        if (!layer.scope().industries().isEmpty()) {
            return layer.scope().industries();
        }
        Set<String> industries = new TreeSet<>(Set.of(""));
        others.forEach(other -> industries.addAll(other.scope().industries()));
        return industries;
    }

    private static boolean overlap(RulePack one, RulePack other) {
        boolean before = one.validTo() != null && one.validTo().isBefore(other.validFrom());
        boolean after = other.validTo() != null && other.validTo().isBefore(one.validFrom());
        return !before && !after;
    }
}
