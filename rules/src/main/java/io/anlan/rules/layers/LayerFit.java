// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.layers;

import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.Parameter;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a layer can stand on a pack at all. */
public final class LayerFit {

    private final RulePack layer;
    private final List<Problem> problems = new ArrayList<>();

    private LayerFit(RulePack layer) {
        this.layer = layer;
    }

    /**
     * Every reason why not.
     *
     * @param below what it stands on: the pack itself, and other layers of it
     */
    public static List<Problem> problems(RulePack layer, RulePack base, List<RulePack> below) {
        LayerFit fit = new LayerFit(layer);
        fit.header(base);
        fit.names(base);
        below.forEach(fit::names);
        return List.copyOf(fit.problems);
    }

    private void header(RulePack base) {
        if (base.layerOf() != null) {
            refuse(layer.id(), "附加规则只能建立在基础规则上", "a layer stands on a pack of its own, not on a layer");
        }
        if (layer.kind() != base.kind() || layer.hitPolicy() != base.hitPolicy()) {
            refuse(layer.id(), "种类或命中方式与基础规则不同", "kind or hit policy differ from those of " + base.id());
        }
        if (layer.failedDevices() != null) {
            refuse(layer.id(), "失效设备条款只能由基础规则规定", "only " + base.id() + " may say how failed devices count");
        }
        if (!layer.mayLoosen().isEmpty()) {
            refuse(layer.id(), "附加规则不能允许放宽", "only " + base.id() + " may allow loosening");
        }
        boolean readable = Place.isDivision(layer.scope().jurisdiction())
                && Place.isDivision(base.scope().jurisdiction());
        if (!readable) {
            refuse(layer.id(), "适用地区不是行政区划代码", "the jurisdiction is not a division code");
        } else if (!narrower(base)) {
            refuse(layer.id(), "适用范围须窄于基础规则", "its scope has to be narrower than that of " + base.id());
        }
    }

    private boolean narrower(RulePack base) {
        Set<String> own = layer.scope().industries();
        Set<String> theirs = base.scope().industries();
        Place here = new Place(layer.scope().jurisdiction(), null);
        Place around = new Place(base.scope().jurisdiction(), null);
        boolean inside = here.path().contains(around.division())
                && (theirs.isEmpty() || (!own.isEmpty() && theirs.containsAll(own)));
        return inside && !(here.equals(around) && own.equals(theirs));
    }

    private void names(RulePack other) {
        if (other.id().equals(layer.id())) {
            return; // another version of the same layer; both never hold together
        }
        Set<String> ids = other.rows().stream().map(Row::id).collect(Collectors.toSet());
        layer.rows().stream()
                .filter(row -> ids.contains(row.id()))
                .forEach(row -> refuse(row.id(), "规则编号已用于" + other.id(), "the row id is taken by " + other.id()));
        Set<String> names = other.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
        layer.parameters().stream()
                .filter(parameter -> names.contains(parameter.name()))
                .forEach(parameter ->
                        refuse(parameter.name(), "参数名已用于" + other.id(), "the parameter is taken by " + other.id()));
    }

    private void refuse(String place, String zh, String en) {
        problems.add(new Problem(place, new Labels(zh, en)));
    }
}
