// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.anlan.rules.RulePacks;
import io.anlan.rules.grading.RiskGrading;
import io.anlan.rules.vocabulary.AllowedValue;
import io.anlan.rules.vocabulary.InvalidFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstallationTest {

    private static final RulePacks PACKS = RulePacks.shipped();
    private static final RiskGrading GRADING = new RiskGrading(PACKS);
    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final String SULPHUR_DIOXIDE = "7446-09-5";
    private static final String PHOSGENE = "75-44-5";

    private static StoredSubstance stored(String substance, String tonnes) {
        return StoredSubstance.of(substance, new BigDecimal(tonnes));
    }

    @Test
    void two_hundred_tonnes_of_sulphur_dioxide_near_sixty_people_are_level_three() {
        MajorHazardInstallation installation = GRADING.installation(List.of(stored(SULPHUR_DIOXIDE, "200")), 60, ON);

        assertThat(installation.s()).isEqualByComparingTo("10");
        assertThat(installation.alpha()).isEqualByComparingTo("1.5");
        assertThat(installation.r()).isEqualByComparingTo("30");
        assertThat(installation.level()).isEqualTo(InstallationLevel.LEVEL_3);
        assertThat(installation.terms())
                .singleElement()
                .returns(new BigDecimal("20"), MajorHazardInstallation.Term::critical)
                .returns(new BigDecimal("2"), MajorHazardInstallation.Term::beta)
                .returns(true, MajorHazardInstallation.Term::verified);
        assertThat(((Map<?, ?>) installation.explanation().get("row")).get("id"))
                .isEqualTo("源-3");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "1, 1", "29, 1", "30, 1.2", "49, 1.2", "50, 1.5", "99, 1.5", "100, 2", "5000, 2"})
    void alpha_follows_the_people_around(int people, BigDecimal alpha) {
        assertThat(GRADING.installation(List.of(stored(SULPHUR_DIOXIDE, "20")), people, ON)
                        .alpha())
                .isEqualByComparingTo(alpha);
    }

    @Test
    void thirds_that_make_a_whole_make_an_installation() {
        MajorHazardInstallation whole =
                GRADING.installation(List.of(stored(PHOSGENE, "0.1"), stored(PHOSGENE, "0.2")), 10, ON);
        MajorHazardInstallation less =
                GRADING.installation(List.of(stored(PHOSGENE, "0.1"), stored(PHOSGENE, "0.199999")), 10, ON);

        assertThat(whole.s()).isEqualByComparingTo("1");
        assertThat(whole.level()).isEqualTo(InstallationLevel.LEVEL_3);
        assertThat(less.level()).isEqualTo(InstallationLevel.NONE);
    }

    @Property
    void r_reaches_its_level_exactly(
            @ForAll @BigRange(min = "20", max = "2000") @Scale(4) BigDecimal tonnes,
            @ForAll @IntRange(min = 1, max = 29) int people) {
        BigDecimal r = tonnes.divide(BigDecimal.TEN);
        InstallationLevel expected = r.compareTo(new BigDecimal("100")) >= 0
                ? InstallationLevel.LEVEL_1
                : r.compareTo(new BigDecimal("50")) >= 0
                        ? InstallationLevel.LEVEL_2
                        : r.compareTo(BigDecimal.TEN) >= 0 ? InstallationLevel.LEVEL_3 : InstallationLevel.LEVEL_4;
        MajorHazardInstallation installation =
                GRADING.installation(List.of(new StoredSubstance(SULPHUR_DIOXIDE, null, tonnes)), people, ON);
        assertThat(installation.r()).isEqualByComparingTo(r);
        assertThat(installation.level()).isEqualTo(expected);
    }

    @Test
    void what_table_1_does_not_name_is_graded_by_its_category() {
        MajorHazardInstallation installation = GRADING.installation(
                List.of(
                        new StoredSubstance("64742-94-5", "W5.4", new BigDecimal("10000")),
                        new StoredSubstance("630-08-0", "W2", new BigDecimal("10"))),
                0,
                ON);

        assertThat(installation.terms())
                .extracting(
                        MajorHazardInstallation.Term::critical,
                        MajorHazardInstallation.Term::beta,
                        MajorHazardInstallation.Term::category)
                .containsExactly(
                        tuple(new BigDecimal("5000"), BigDecimal.ONE, "W5.4"),
                        tuple(BigDecimal.TEN, new BigDecimal("2"), "W2"));
        assertThat(installation.s()).isEqualByComparingTo("3");
        assertThat(installation.r()).isEqualByComparingTo("2");
    }

    @Test
    void the_process_may_put_a_named_liquid_into_another_category_which_changes_beta_but_not_the_quantity() {
        BigDecimal tonnes = new BigDecimal("500");
        MajorHazardInstallation usual = GRADING.installation(List.of(stored("67-56-1", "500")), 1, ON);
        MajorHazardInstallation hot =
                GRADING.installation(List.of(new StoredSubstance("67-56-1", "W5.1", tonnes)), 1, ON);

        assertThat(usual.r()).isEqualByComparingTo("1");
        assertThat(hot.r()).isEqualByComparingTo("1.5");
        assertThat(usual.terms().get(0).verified()).isFalse();
        assertThat(hot.terms().get(0).verified()).isTrue();
    }

    @Test
    void what_the_tables_cannot_tell_is_asked_for_by_name() {
        assertThatExceptionOfType(InvalidFacts.class)
                .isThrownBy(() -> GRADING.installation(
                        List.of(
                                stored("64742-94-5", "1"),
                                stored("7782-41-4", "1"),
                                new StoredSubstance(PHOSGENE, "X9", BigDecimal.ONE),
                                stored(SULPHUR_DIOXIDE, "0")),
                        -1,
                        ON))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(
                                InvalidFacts.Problem::ref, InvalidFacts.Problem::attribute, InvalidFacts.Problem::code)
                        .containsExactly(
                                tuple("", "people", "out-of-range"),
                                tuple("1", "category", "missing"),
                                tuple("2", "category", "missing"),
                                tuple("3", "category", "wrong-value"),
                                tuple("4", "tonnes", "out-of-range")));
        assertThatExceptionOfType(InvalidFacts.class).isThrownBy(() -> GRADING.installation(List.of(), 1, ON));
        assertThatExceptionOfType(InvalidFacts.class)
                .isThrownBy(() -> GRADING.installation(Collections.nCopies(201, stored(SULPHUR_DIOXIDE, "1")), 1, ON));
    }

    @Test
    void an_installation_says_what_would_lower_its_level() {
        MajorHazardInstallation installation =
                GRADING.installation(List.of(stored(SULPHUR_DIOXIDE, "200"), stored("7664-41-7", "100")), 60, ON);

        assertThat(installation.level()).isEqualTo(InstallationLevel.LEVEL_2);
        assertThat((List<?>) installation.explanation().get("whatWouldChange"))
                .extracting(Object::toString)
                .containsExactly(
                        "{input=substance, remove=7446-09-5, level=LEVEL_3}",
                        "{input=substance, remove=7664-41-7, level=LEVEL_3}",
                        "{input=people, below=50, level=LEVEL_3}");
    }

    @Test
    void every_line_of_the_tables_has_a_source_a_positive_number_and_a_category_that_exists() {
        InstallationTables tables = InstallationTables.shipped();

        assertThat(tables.substances()).hasSizeGreaterThan(70);
        assertThat(tables.substances()).extracting(InstallationTables.Line::key).doesNotHaveDuplicates();
        assertThat(tables.categories()).hasSize(24);
        assertThat(tables.substances()).allSatisfy(line -> {
            assertThat(line.source()).startsWith("GB 18218-2018");
            assertThat(line.critical() == null || line.critical().signum() > 0).isTrue();
            assertThat(line.category() == null
                            || tables.category(line.category(), ON).isPresent())
                    .isTrue();
        });
        assertThat(tables.substances())
                .filteredOn(line -> line.key().matches("\\d+-\\d\\d-\\d"))
                .allSatisfy(line ->
                        assertThat(checkDigit(line.key())).as(line.key()).isTrue());
        assertThat(tables.digest()).hasSize(64);
    }

    /** The last digit of a CAS number is the weighted sum of the others modulo ten. */
    private static boolean checkDigit(String cas) {
        String digits = cas.replace("-", "");
        int sum = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            sum += (digits.length() - 1 - i) * Character.digit(digits.charAt(i), 10);
        }
        return sum % 10 == Character.digit(digits.charAt(digits.length() - 1), 10);
    }

    @Test
    void the_levels_of_the_code_are_those_of_the_vocabulary() {
        assertThat(PACKS.vocabulary().list("installationLevel"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(InstallationLevel.values())
                        .map(level -> new AllowedValue(level.name(), level.labels()))
                        .toList());
    }
}
