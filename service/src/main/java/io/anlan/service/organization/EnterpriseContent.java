// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import io.anlan.service.platform.problem.Complaints;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said about an enterprise.
 *
 * @param category class of GB/T 4754-2017, four digits
 * @param industry null for the one that follows from the class
 * @param industryReason why another one than follows from the class; null otherwise
 * @param unit path of the unit it lies in, e.g. {@code 310000/310115/310115004}; a district at least
 * @param principal the principal person in charge (主要负责人)
 * @param attributes hazardous conditions by name of the vocabulary; what is not there is unknown
 */
public record EnterpriseContent(
        @Nullable String name,
        @Nullable String category,
        @Nullable String industry,
        @Nullable String industryReason,
        @Nullable String unit,
        @Nullable String address,
        @Nullable String principal,
        @Nullable String phone,
        @Nullable Integer employees,
        @Nullable Scale scale,
        @Nullable Map<String, Object> attributes) {

    static final Set<String> INDUSTRIES = Set.of(
            "METALLURGY",
            "NONFERROUS",
            "BUILDING_MATERIALS",
            "MACHINERY",
            "LIGHT_INDUSTRY",
            "TEXTILES",
            "TOBACCO",
            "COMMERCE",
            IndustryClasses.OTHER);

    private static final int MOST_EMPLOYEES = 1_000_000;

    /** As the statistics office classes them (统计上大中小微型企业划分办法). */
    public enum Scale {
        LARGE,
        MEDIUM,
        SMALL,
        MICRO
    }

    Complaints complaints() {
        var complaints = new Complaints()
                .text("/name", name, 200)
                .text("/unit", unit, 100)
                .text("/address", address, 200)
                .text("/principal", principal, 50)
                .optionalText("/industryReason", industryReason, 500);
        if (category == null || !category.matches("\\d{4}")) {
            complaints.add("/category", "not-a-class", Phrases.NOT_A_CLASS);
        }
        if (phone == null || !phone.matches("[-+0-9() ]{5,30}")) {
            complaints.add("/phone", "not-a-number", Phrases.NOT_A_PHONE_NUMBER);
        }
        if (employees != null && (employees < 0 || employees > MOST_EMPLOYEES)) {
            complaints.add("/employees", "out-of-range", Phrases.OUT_OF_RANGE);
        }
        return complaints;
    }

    Map<String, Object> knownAttributes() {
        return Objects.requireNonNullElse(attributes, Map.of());
    }

    String mustBe(@Nullable String checked) {
        return Objects.requireNonNull(checked).strip();
    }
}
