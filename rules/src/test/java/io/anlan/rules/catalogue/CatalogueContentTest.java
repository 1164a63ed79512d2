// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.RulePacks;
import io.anlan.rules.model.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What the shipped catalogues have to be, whoever wrote them. */
class CatalogueContentTest {

    private static final List<CatalogueVersion> ALL = Catalogues.shipped().all();
    private static final Pattern FILLER = Pattern.compile("加强|提高.{0,4}意识|严格遵守|严格执行|定期检查$");

    /** Items of Order No. 10 that no catalogue of an industry can watch: they are about the enterprise or its devices. */
    private static final Set<String> BEYOND_RISK_POINTS = Set.of("令10-2", "令10-14");

    @Test
    void there_are_eight_industries_1065_processes_1264_risk_points_and_2181_measures() {
        assertThat(ALL).hasSize(8);
        assertThat(sum(catalogue -> catalogue.parts().stream())).isEqualTo(1065);
        assertThat(sum(Catalogue::riskPoints)).isEqualTo(1264);
        assertThat(sum(Catalogue::measures)).isEqualTo(2181);
    }

    @Test
    void no_two_measures_questions_or_risk_points_of_an_industry_are_nearly_the_same() {
        SoftAssertions softly = new SoftAssertions();
        for (CatalogueVersion version : ALL) {
            Catalogue catalogue = version.catalogue();
            softly.assertThat(Similarity.nearlySame(catalogue.measures(), ControlMeasure::id, ControlMeasure::text))
                    .as("measures of " + catalogue.id())
                    .isEmpty();
            softly.assertThat(Similarity.nearlySame(catalogue.measures(), ControlMeasure::id, ControlMeasure::question))
                    .as("questions of " + catalogue.id())
                    .isEmpty();
            softly.assertThat(Similarity.nearlySame(
                            catalogue.riskPoints(), RiskPointTemplate::id, RiskPointTemplate::name))
                    .as("risk points of " + catalogue.id())
                    .isEmpty();
        }
        softly.assertAll();
    }

    @Test
    void every_item_of_order_no_10_is_watched_by_a_risk_point_with_a_measure_that_may_be_major() {
        Set<String> watched = ALL.stream()
                .flatMap(version -> version.catalogue().riskPoints())
                .filter(point -> point.measures().stream().anyMatch(ControlMeasure::mayBeMajor))
                .flatMap(point -> point.criteria().stream())
                .collect(Collectors.toSet());
        assertThat(watched).containsAll(items());
    }

    @Test
    void a_risk_point_names_only_items_that_exist() {
        Set<String> items = items();
        assertThat(all(Catalogue::riskPoints)
                        .filter(point -> !items.containsAll(point.criteria()))
                        .map(point -> point.id() + " " + point.criteria()))
                .isEmpty();
    }

    @Test
    void a_number_comes_from_a_standard() {
        assertThat(measures(measure -> measure.answer() instanceof AnswerSpec.Measured && measure.standard() == null))
                .isEmpty();
    }

    @Test
    void nothing_is_filler_and_every_question_is_one() {
        assertThat(measures(measure -> FILLER.matcher(measure.text()).find())).isEmpty();
        assertThat(measures(measure -> !measure.question().endsWith("？"))).isEmpty();
        assertThat(measures(measure ->
                        measure.text().length() < 10 || measure.text().length() > 120))
                .isEmpty();
    }

    @Test
    void every_risk_point_has_measures_and_most_of_all_measures_are_engineering() {
        assertThat(all(Catalogue::riskPoints).filter(point -> point.measures().isEmpty()))
                .isEmpty();
        Map<MeasureKind, Long> kinds =
                all(Catalogue::measures).collect(Collectors.groupingBy(ControlMeasure::kind, Collectors.counting()));
        assertThat(kinds).containsKeys(MeasureKind.values());
        assertThat(kinds.get(MeasureKind.ENGINEERING)).isGreaterThan(2181 / 2);
    }

    @Test
    void a_category_of_the_enterprise_finds_the_risk_points_of_its_class_only() {
        CatalogueVersion metallurgy = ALL.get(0);
        assertThat(metallurgy.catalogue().riskPoints().filter(point -> point.appliesTo("3110")))
                .isNotEmpty();
        assertThat(metallurgy.catalogue().riskPoints().filter(point -> point.appliesTo("5211")))
                .allMatch(point -> point.categories().contains("*"));
    }

    private static Set<String> items() {
        return RulePacks.shipped().determination(LocalDate.of(2026, 1, 1)).pack().rows().stream()
                .map(Row::criterion)
                .filter(item -> !BEYOND_RISK_POINTS.contains(item))
                .collect(Collectors.toSet());
    }

    private static long sum(Function<Catalogue, Stream<?>> part) {
        return ALL.stream()
                .mapToLong(version -> part.apply(version.catalogue()).count())
                .sum();
    }

    private static <T> Stream<T> all(Function<Catalogue, Stream<T>> part) {
        return ALL.stream().flatMap(version -> part.apply(version.catalogue()));
    }

    private static List<String> measures(Predicate<ControlMeasure> which) {
        List<String> found = new ArrayList<>();
        all(Catalogue::measures).filter(which).forEach(measure -> found.add(measure.id() + " " + measure.text()));
        return found;
    }
}
