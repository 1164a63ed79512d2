// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance;

import io.anlan.service.platform.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a finding may be described with: forms, templates and imports are made from it.
 *
 * @param enterpriseAttributes what may be said about the enterprise, apart from its industry and the field of the finding
 */
public record FindingVocabulary(
        List<Term> industries,
        List<Term> fields,
        List<Term> accidentTypes,
        List<Term> sources,
        List<Attribute> enterpriseAttributes,
        List<FactType> factTypes) {

    public Optional<FactType> factType(String name) {
        return factTypes.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** One code with what people call it. */
    public record Term(String code, Wording labels) {}

    /** What kind of value an attribute takes; a DEVICE is a choice of WORKING, FAILED and ABSENT. */
    public enum Kind {
        FLAG,
        QUANTITY,
        CHOICE,
        CHOICES,
        DAY,
        MOMENT,
        TEXT,
        DEVICE
    }

    /**
     * One thing that can be known.
     *
     * @param unit of a quantity
     * @param min smallest possible quantity, inclusive
     * @param max largest possible quantity, inclusive
     * @param allowed codes of a choice, of choices or of a device
     * @param question what a person is asked when the value is missing
     * @param retired nobody is asked for it any more; what was said of it is still shown
     */
    public record Attribute(
            String name,
            Wording labels,
            Kind kind,
            @Nullable String unit,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            List<Term> allowed,
            Wording question,
            boolean retired) {}

    /**
     * A kind of thing an inspector can observe.
     *
     * @param industries where it is offered; empty means everywhere
     * @param criteria clauses in force today that look at it
     */
    public record FactType(
            String name, Wording labels, List<String> industries, List<Attribute> attributes, List<String> criteria) {

        /** The same with those attributes alone that somebody is asked for. */
        public FactType asked() {
            List<Attribute> asked = attributes.stream()
                    .filter(attribute -> !attribute.retired())
                    .toList();
            return new FactType(name, labels, industries, asked, criteria);
        }
    }
}
