// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.vocabulary;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a fact type can take one more attribute beside those it has. */
final class AttributeCheck {

    private static final int MAX_CODES = 50;
    private static final int MAX_PRECISION = 15;
    private static final int MAX_SCALE = 6;

    private final DeclarationProblems problems;
    private final Set<String> names = new HashSet<>();
    private final Set<String> labels = new HashSet<>();

    AttributeCheck(List<Attribute> own, DeclarationProblems problems) {
        this.problems = problems;
        own.forEach(attribute -> {
            names.add(attribute.name());
            labels.add(attribute.labels().zh());
        });
    }

    void check(String at, Attribute attribute) {
        problems.name(at + "/name", attribute.name());
        if (!names.add(attribute.name())) {
            problems.add(at + "/name", "name-taken", "属性名已存在", "The name is taken");
        }
        problems.label(at + "/labels", attribute.labels());
        if (!labels.add(attribute.labels().zh())) {
            problems.add(at + "/labels/zh", "name-taken", "名称已被使用", "The label is taken");
        }
        problems.label(at + "/question", attribute.question());
        boolean quantity = attribute.kind() == AttributeKind.QUANTITY;
        String unit = attribute.unit();
        if (quantity != (unit != null) || (unit != null && !DeclarationProblems.isUnit(unit))) {
            problems.add(at + "/unit", "wrong-unit", "数值须有单位，其他类型不得有单位", "A quantity has a unit, and nothing else has");
        }
        limits(at, attribute, quantity);
        codes(at + "/allowed", attribute);
    }

    private void limits(String at, Attribute attribute, boolean quantity) {
        BigDecimal min = attribute.min();
        BigDecimal max = attribute.max();
        boolean upsideDown = min != null && max != null && min.compareTo(max) >= 0;
        boolean strange = Stream.of(Optional.ofNullable(min), Optional.ofNullable(max))
                .flatMap(Optional::stream)
                .anyMatch(limit -> !quantity
                        || limit.precision() > MAX_PRECISION
                        || limit.scale() > MAX_SCALE
                        || limit.scale() < -MAX_PRECISION);
        if (upsideDown || strange) {
            problems.add(at + "/min", "wrong-limits", "上下限无效", "The limits make no sense");
        }
    }

    private void codes(String at, Attribute attribute) {
        boolean chosen = attribute.kind() == AttributeKind.CHOICE || attribute.kind() == AttributeKind.CHOICES;
        List<AllowedValue> allowed = attribute.allowed();
        if (chosen ? allowed.size() < 2 || allowed.size() > MAX_CODES : !allowed.isEmpty()) {
            problems.add(
                    at,
                    "wrong-list",
                    "选项应有 2 至 " + MAX_CODES + " 个，且只用于选择",
                    "2 to " + MAX_CODES + " values belong to a choice and only to a choice");
            return;
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < allowed.size(); i++) {
            AllowedValue value = allowed.get(i);
            if (!DeclarationProblems.isCode(value.code()) || !codes.add(value.code())) {
                problems.add(
                        at + "/" + i + "/code",
                        "wrong-code",
                        "代码应为大写字母、数字和下划线且不重复",
                        "Capital letters, digits and underscores, each code once");
            }
            problems.label(at + "/" + i, value.labels());
        }
    }
}
