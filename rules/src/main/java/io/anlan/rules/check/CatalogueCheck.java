// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.catalogue.Catalogue;
import io.anlan.rules.catalogue.ControlMeasure;
import io.anlan.rules.catalogue.ProcessPart;
import io.anlan.rules.catalogue.RiskPointTemplate;
import io.anlan.rules.vocabulary.AllowedValue;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be said about a catalogue without running it. */
public final class CatalogueCheck {

    private static final int MAX_MEASURES = 5000;

    private final Catalogue catalogue;
    private final Vocabulary vocabulary;
    private final Set<String> ids = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private CatalogueCheck(Catalogue catalogue, Vocabulary vocabulary) {
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
    }

    /** Every problem; empty when the catalogue may be compiled. */
    public static List<Problem> problems(Catalogue catalogue, Vocabulary vocabulary) {
        CatalogueCheck check = new CatalogueCheck(catalogue, vocabulary);
        check.catalogue();
        return check.problems;
    }

    private void catalogue() {
        if (!catalogue.id().matches("control-measures/[a-z0-9-]+")
                || !catalogue.version().matches("[1-9]\\d{0,8}")) {
            refuse(catalogue.id(), "编号或版本格式不符", "id or version is malformed");
        }
        if (catalogue.validTo() != null && catalogue.validTo().isBefore(catalogue.validFrom())) {
            refuse(catalogue.id(), "失效日期早于生效日期", "ends before it begins");
        }
        long measures = catalogue.measures().count();
        if (measures == 0 || measures > MAX_MEASURES) {
            refuse(catalogue.id(), "管控措施数须在1到" + MAX_MEASURES + "之间", "between 1 and " + MAX_MEASURES + " measures");
        }
        known(catalogue.id(), "industry", catalogue.industry());
        catalogue.parts().forEach(this::part);
    }

    private void part(ProcessPart part) {
        id(part.id(), "P");
        part.riskPoints().forEach(this::point);
    }

    private void point(RiskPointTemplate point) {
        id(point.id(), "R");
        point.accidentTypes().forEach(type -> known(point.id(), "accidentType", type));
        known(point.id(), "hazardFactor", point.hazardFactor());
        known(point.id(), "lecLikelihood", point.lec().likelihood().toPlainString());
        known(point.id(), "lecExposure", point.lec().exposure().toPlainString());
        known(point.id(), "lecConsequence", point.lec().consequence().toPlainString());
        for (ControlMeasure measure : point.measures()) {
            id(measure.id(), "M");
            known(measure.id(), "accidentType", measure.accidentType());
            if (measure.mayBeMajor() && point.criteria().isEmpty()) {
                refuse(measure.id(), "可能构成重大隐患却未关联判定条款", "may be major, but its risk point names no criterion");
            }
        }
    }

    private void id(String id, String letter) {
        if (!id.matches("[A-Z]{3}-" + letter + "\\d{3,4}")) {
            refuse(id, "编号格式不符", "the id is malformed");
        }
        if (!ids.add(id)) {
            refuse(id, "编号重复", "the id is used twice");
        }
    }

    private void known(String place, String list, String code) {
        if (vocabulary.list(list).stream().map(AllowedValue::code).noneMatch(code::equals)) {
            refuse(place, "未知取值：" + code, code + " is not in the list " + list);
        }
    }

    private void refuse(String place, String zh, String en) {
        problems.add(new Problem(place, new Labels(zh, en)));
    }
}
