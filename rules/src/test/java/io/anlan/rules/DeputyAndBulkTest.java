// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.layers.Place;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeputyAndBulkTest {

    private static final LocalDate ON = LocalDate.of(2024, 6, 15);
    private static final RulePackVersion DEPUTY = pack("routing/deputy");
    private static final RulePackVersion BULK = pack("routing/bulk");

    private static RulePackVersion pack(String id) {
        return RulePacks.shipped()
                .snapshot()
                .find(PackKind.ROUTING, id, Place.COUNTRY, ON)
                .orElseThrow();
    }

    private static String row(RulePackVersion pack, String type, Map<String, Object> values) {
        List<Map<String, Object>> one = List.of(Map.of("type", type, "values", values));
        Decision decision = pack.decide(Vocabulary.shipped().parse(Map.of(), one), ON);
        return decision.outcome() == Outcome.DECIDED
                ? decision.findings().get(0).rowId()
                : decision.outcome().name();
    }

    private static String deputising(Map<String, Object> values) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "role",
                "SUPERVISOR",
                "deputyRoles",
                Set.of("SUPERVISOR"),
                "deputyUnit",
                "SAME",
                "industriesCovered",
                true,
                "deputyAbsent",
                false,
                "days",
                5,
                "alreadyFor",
                0));
        facts.putAll(values);
        return row(DEPUTY, "deputising", facts);
    }

    private static Map<String, Object> minor() {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "act", "ACCEPT",
                "level", "GENERAL",
                "listingLevel", "NONE",
                "stage", "REVIEW",
                "source", "SELF_INSPECTION",
                "accidentType", "MECHANICAL",
                "cost", 800,
                "rejections", 0,
                "checklistItems", 0));
        facts.put("overdue", false);
        return facts;
    }

    @Test
    void somebody_of_the_same_role_and_unit_stands_in() {
        assertThat(deputising(Map.of())).isEqualTo("代理-8");
    }

    @Test
    void the_enterprise_side_never_does_whatever_else_the_person_is() {
        assertThat(deputising(Map.of("deputyRoles", Set.of("SUPERVISOR", "ENTERPRISE_REPORTER"))))
                .isEqualTo("代理-1");
    }

    @ParameterizedTest
    @CsvSource({
        "deputyAbsent, true, 代理-2",
        "deputyUnit, BELOW, 代理-3",
        "deputyUnit, ELSEWHERE, 代理-3",
        "deputyUnit, ABOVE, 代理-8",
        "industriesCovered, false, 代理-4",
        "days, 30, 代理-8",
        "days, 31, 代理-5",
        "alreadyFor, 1, 代理-8",
        "alreadyFor, 2, 代理-6",
        "role, CITY_REGULATOR, 代理-11",
    })
    void one_thing_forbids_it(String attribute, String value, String expected) {
        assertThat(deputising(Map.of(attribute, typed(value)))).isEqualTo(expected);
    }

    @Test
    void what_is_not_known_of_the_deputy_is_no_permission() {
        Map<String, Object> facts = Map.of("role", "SUPERVISOR", "deputyRoles", Set.of("SUPERVISOR"));

        assertThat(row(DEPUTY, "deputising", facts)).isNotEqualTo("代理-8");
    }

    @Test
    void an_acceptance_of_low_consequence_may_be_one_of_many() {
        assertThat(row(BULK, "bulkApproval", minor())).isEqualTo("批量-9");
    }

    @ParameterizedTest
    @CsvSource({
        "level, MAJOR, 批量-1",
        "listingLevel, STREET, 批量-2",
        "act, APPROVE_PLAN, 批量-3",
        "checklistItems, 1, 批量-4",
        "rejections, 1, 批量-5",
        "source, PUBLIC_REPORT, 批量-6",
        "accidentType, OTHER_EXPLOSION, 批量-7",
        "cost, 50000, 批量-9",
        "cost, 50001, 批量-8",
    })
    void one_thing_makes_it_a_matter_of_its_own(String attribute, String value, String expected) {
        Map<String, Object> facts = minor();
        facts.put(attribute, typed(value));

        assertThat(row(BULK, "bulkApproval", facts)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"level", "listingLevel", "accidentType", "cost"})
    void what_is_not_known_is_decided_on_its_own(String attribute) {
        Map<String, Object> facts = minor();
        facts.remove(attribute);

        assertThat(row(BULK, "bulkApproval", facts)).isNotEqualTo("批量-9");
    }

    private static Object typed(String value) {
        if (value.equals("true") || value.equals("false")) {
            return Boolean.valueOf(value);
        }
        return value.matches("[0-9]+") ? Integer.valueOf(value) : value;
    }
}
