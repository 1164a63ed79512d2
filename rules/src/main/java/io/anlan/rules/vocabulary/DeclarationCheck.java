// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.vocabulary;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a vocabulary can take a declaration. One check judges one. */
final class DeclarationCheck {

    private static final int MAX_ATTRIBUTES = 40;
    private static final int MAX_TYPES = 400;

    private final Vocabulary vocabulary;
    private final Declaration declared;
    private final DeclarationProblems problems = new DeclarationProblems();

    DeclarationCheck(Vocabulary vocabulary, Declaration declared) {
        this.vocabulary = vocabulary;
        this.declared = declared;
    }

    /** @throws InvalidDeclaration naming everything that cannot be taken */
    void refuse() {
        Optional<FactType> known = vocabulary.find(declared.factType());
        List<Attribute> own = known.map(FactType::attributes).orElse(List.of());
        type(known);
        if (declared.attributes().isEmpty()
                || own.size() + declared.attributes().size() > MAX_ATTRIBUTES) {
            problems.add(
                    "/attributes",
                    "wrong-number",
                    "应有 1 至 " + MAX_ATTRIBUTES + " 项属性",
                    "1 to " + MAX_ATTRIBUTES + " attributes in all");
        }
        AttributeCheck attributes = new AttributeCheck(own, problems);
        for (int i = 0; i < Math.min(declared.attributes().size(), MAX_ATTRIBUTES); i++) {
            attributes.check("/attributes/" + i, declared.attributes().get(i));
        }
        problems.refuse();
    }

    private void type(Optional<FactType> known) {
        Labels labels = declared.labels();
        boolean pseudo =
                known.filter(type -> !vocabulary.factTypes().contains(type)).isPresent();
        if (pseudo) {
            problems.add(
                    "/factType", "not-observable", "不能为企业情况或结论增加属性", "Only things that are observed take attributes");
        } else if (known.isPresent() && labels != null) {
            problems.add("/factType", "name-taken", "事实类型已存在", "The fact type is there already");
        } else if (known.isEmpty() && labels == null) {
            problems.add("/factType", "unknown-type", "没有这个事实类型", "There is no such fact type");
        } else if (labels != null) {
            newType(labels);
        }
        industries(known.isPresent());
    }

    private void newType(Labels labels) {
        problems.name("/factType", declared.factType());
        problems.label("/labels", labels);
        boolean taken = vocabulary.factTypes().stream()
                .anyMatch(type -> type.labels().zh().equals(labels.zh()));
        if (taken || vocabulary.factTypes().size() >= MAX_TYPES) {
            problems.add("/labels", "name-taken", "名称已被使用或事实类型过多", "The label is taken, or there are too many");
        }
    }

    private void industries(boolean known) {
        Set<String> industries = new HashSet<>();
        vocabulary.list("industry").forEach(value -> industries.add(value.code()));
        boolean strange = !industries.containsAll(declared.industries())
                || (known && !declared.industries().isEmpty());
        if (strange) {
            problems.add("/industries", "unknown-code", "行业代码无效", "Not codes of industries");
        }
    }
}
