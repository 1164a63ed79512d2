// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.report;

import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import io.anlan.service.risk.GradingMethod;
import io.anlan.service.risk.OwnMeasure;
import io.anlan.service.risk.catalogue.Catalogue;
import io.anlan.service.risk.catalogue.CatalogueMeasure;
import io.anlan.service.risk.catalogue.CatalogueRiskPoint;
import io.anlan.service.risk.grading.Grading.Scores;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A report with what the template says where it says nothing, checked as far as it can be without the enterprise. */
public final class RiskPointDraft {

    private static final int PLAN_DECIMALS = 5;
    private static final int MOST = 50;
    private static final Wording UNKNOWN = new Wording("没有该代码", "There is no such code.");
    private static final Wording ON_PLAN = new Wording("应在 0 至 1 之间", "Must lie between 0 and 1.");

    private final RiskPointReport report;
    private final @Nullable CatalogueRiskPoint template;
    private final Catalogue catalogue;

    public RiskPointDraft(RiskPointReport report, Catalogue catalogue) {
        this.report = report;
        this.catalogue = catalogue;
        String wanted = report.template();
        this.template = wanted == null ? null : catalogue.riskPoint(wanted).orElse(null);
    }

    /** Names everything that is wrong. */
    public Complaints complaints() {
        var complaints = new Complaints()
                .text("/responsible", report.responsible(), 100)
                .optionalText("/placeName", report.placeName(), 200);
        description(complaints);
        if (report.place() == null) {
            complaints.text("/placeName", report.placeName(), 200);
        }
        template(complaints);
        accidentTypes(complaints);
        measures(complaints);
        position(complaints);
        return complaints;
    }

    private void description(Complaints complaints) {
        if (templateUnknown()) {
            complaints
                    .optionalText("/name", name(), 200)
                    .optionalText("/process", process(), 200)
                    .optionalText("/hazardFactor", hazardFactor(), 200);
        } else {
            complaints
                    .text("/name", name(), 200)
                    .text("/process", process(), 200)
                    .text("/hazardFactor", hazardFactor(), 200)
                    .present("/method", method())
                    .present("/scores", scores());
        }
    }

    /** What it would have filled in is not missing: one mistake is one complaint. */
    private boolean templateUnknown() {
        return report.template() != null && template == null;
    }

    private void template(Complaints complaints) {
        if (templateUnknown()) {
            complaints.add("/template", "unknown-term", UNKNOWN);
        }
    }

    private void accidentTypes(Complaints complaints) {
        List<String> codes = Objects.requireNonNullElse(accidentTypes(), List.of());
        if (codes.isEmpty() && !templateUnknown()) {
            complaints.present("/accidentTypes", null);
        }
        for (int i = 0; i < codes.size(); i++) {
            if (!catalogue.accidentTypes().containsKey(codes.get(i))) {
                complaints.add("/accidentTypes/" + i, "unknown-term", UNKNOWN);
            }
        }
    }

    private void measures(Complaints complaints) {
        List<String> ids = measures();
        for (int i = 0; i < ids.size(); i++) {
            if (catalogue.measure(ids.get(i)).isEmpty()) {
                complaints.add("/measures/" + i, "unknown-term", UNKNOWN);
            }
        }
        List<OwnMeasure> own = ownMeasures();
        for (int i = 0; i < own.size(); i++) {
            complaints
                    .text("/ownMeasures/" + i + "/text", own.get(i).text(), 500)
                    .present("/ownMeasures/" + i + "/kind", own.get(i).kind())
                    .present("/ownMeasures/" + i + "/checkedBy", own.get(i).checkedBy())
                    .present("/ownMeasures/" + i + "/frequency", own.get(i).frequency());
        }
        if (ids.isEmpty() && own.isEmpty() && !templateUnknown()) {
            complaints.add(
                    "/measures", "missing", new Wording("至少要有一项管控措施", "At least one control measure is needed."));
        }
        if (ids.size() > MOST || own.size() > MOST) {
            complaints.add("/measures", "too-many", new Wording("最多" + MOST + "项", "At most " + MOST + "."));
        }
    }

    private void position(Complaints complaints) {
        if ((report.planX() == null) != (report.planY() == null)) {
            complaints.present(report.planX() == null ? "/planX" : "/planY", null);
        }
        if (report.planX() != null && report.place() == null) {
            complaints.add(
                    "/place",
                    "missing",
                    new Wording("在平面图上定位须选择已登记的场所", "A position on a plan needs a registered place."));
        }
        if (outside(report.planX())) {
            complaints.add("/planX", "out-of-range", ON_PLAN);
        }
        if (outside(report.planY())) {
            complaints.add("/planY", "out-of-range", ON_PLAN);
        }
    }

    private static boolean outside(@Nullable BigDecimal position) {
        return position != null && (position.signum() < 0 || position.compareTo(BigDecimal.ONE) > 0);
    }

    /** @param registeredPlace address of the registered place; else as reported */
    public RiskPointContent content(@Nullable String registeredPlace) {
        return new RiskPointContent(
                report.place(),
                registeredPlace == null ? stripped(report.placeName()) : registeredPlace,
                stripped(name()),
                stripped(process()),
                report.template(),
                stripped(hazardFactor()),
                distinct(Objects.requireNonNull(accidentTypes())),
                distinct(measures()),
                ownMeasures(),
                report.photo(),
                rounded(report.planX()),
                rounded(report.planY()),
                stripped(report.responsible()));
    }

    public Scores grading() {
        Map<String, BigDecimal> plain = new TreeMap<>();
        Objects.requireNonNull(scores()).forEach((name, score) -> plain.put(name, plain(score)));
        return Scores.of(Objects.requireNonNull(method()), plain, report.directGrounds());
    }

    @Nullable
    public UUID place() {
        return report.place();
    }

    @Nullable
    String photo() {
        return report.photo();
    }

    /** 3 and not 3.0 or 1E+2, however it was written. */
    private static BigDecimal plain(@Nullable BigDecimal score) {
        return score == null || score.precision() > 18 || Math.abs(score.scale()) > 18
                ? BigDecimal.ZERO // no table has it, so it is refused by its name
                : new BigDecimal(score.stripTrailingZeros().toPlainString());
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal position) {
        return position == null ? null : position.setScale(PLAN_DECIMALS, RoundingMode.HALF_UP);
    }

    private static List<String> distinct(Collection<String> codes) {
        return codes.stream().distinct().toList();
    }

    private static String stripped(@Nullable String text) {
        return Objects.requireNonNull(text).strip();
    }

    private @Nullable String name() {
        return or(report.name(), () -> template == null ? null : template.name());
    }

    private @Nullable String process() {
        return or(
                report.process(),
                () -> template == null ? null : template.process().name());
    }

    private @Nullable String hazardFactor() {
        return or(report.hazardFactor(), () -> template == null ? null : template.hazardFactor());
    }

    private @Nullable List<String> accidentTypes() {
        return or(report.accidentTypes(), () -> template == null ? null : template.accidentTypes());
    }

    private @Nullable GradingMethod method() {
        return or(report.method(), () -> template == null || report.scores() != null ? null : GradingMethod.LEC);
    }

    private @Nullable Map<String, BigDecimal> scores() {
        return or(
                report.scores(),
                () -> template == null || report.method() == GradingMethod.LS
                        ? null
                        : template.lec().byName());
    }

    private List<String> measures() {
        List<String> own = report.measures();
        if (own != null) {
            return own;
        }
        return template == null
                ? List.of()
                : template.measures().stream().map(CatalogueMeasure::id).toList();
    }

    private List<OwnMeasure> ownMeasures() {
        return Objects.requireNonNullElse(report.ownMeasures(), List.of());
    }

    private static <T> @Nullable T or(@Nullable T said, Supplier<@Nullable T> otherwise) {
        return said == null ? otherwise.get() : said;
    }
}
