// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules;

import io.anlan.rules.RulePack;
import io.anlan.rules.RulePacks;
import io.anlan.rules.Snapshot;
import io.anlan.rules.check.RetiredAttributes;
import io.anlan.rules.vocabulary.AllowedValue;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.AttributeKind;
import io.anlan.rules.vocabulary.Declaration;
import io.anlan.rules.vocabulary.InvalidDeclaration;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.attribute.DeclarationRefusals;
import io.anlan.service.rulebook.attribute.DeclaredFacts;
import io.anlan.service.rulebook.attribute.FactDeclaration.DeclaredAct;
import io.anlan.service.rulebook.attribute.NewFacts;
import io.anlan.service.rulebook.attribute.NewFacts.NewAttribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Hands what is declared or retired to the vocabulary of the rules. */
@Component
class RulesDeclaredFacts implements DeclaredFacts {

    private final RulePacks packs;

    RulesDeclaredFacts(RulePacks packs) {
        this.packs = packs;
    }

    @Override
    public void check(DeclaredAct act, NewFacts facts) {
        Snapshot now = packs.snapshot();
        if (act == DeclaredAct.DECLARE) {
            taken(() -> now.vocabulary().with(declaration(facts)));
            return;
        }
        String attribute = retired(facts);
        taken(() -> now.vocabulary().retiring(facts.factType(), attribute));
        List<Violation> inForce = Stream.concat(
                        now.live().stream(), now.staged().stream().map(Snapshot.Staged::version))
                .flatMap(version -> rows(version.pack(), facts.factType(), attribute))
                .toList();
        if (!inForce.isEmpty()) {
            throw DeclarationRefusals.inUse(inForce);
        }
    }

    @Override
    public void take(DeclaredAct act, NewFacts facts) {
        if (act == DeclaredAct.DECLARE) {
            taken(() -> packs.declare(declaration(facts)));
        } else {
            taken(() -> packs.retire(facts.factType(), retired(facts)));
        }
    }

    private static void taken(Runnable taking) {
        try {
            taking.run();
        } catch (InvalidDeclaration e) {
            throw refusal(e);
        }
    }

    /** The name of the one; empty, which nothing is called, when it was not declared. */
    private static String retired(NewFacts facts) {
        return facts.attributes().stream().map(NewAttribute::name).findFirst().orElse("");
    }

    private static Stream<Violation> rows(RulePack pack, String factType, String attribute) {
        return RetiredAttributes.mentioning(pack, factType, attribute).stream()
                .map(row -> new Violation(
                        "/attribute",
                        "mentioned",
                        new Wording(
                                "现行规则 " + pack.id() + "@" + pack.version() + " 的 " + row + " 行使用该属性",
                                "Row " + row + " of " + pack.id() + "@" + pack.version()
                                        + " is in force and mentions it.")));
    }

    private static Refusal refusal(InvalidDeclaration invalid) {
        return DeclarationRefusals.invalid(invalid.problems().stream()
                        .map(problem ->
                                new Violation(problem.pointer(), problem.code(), RuleTerms.wording(problem.message())))
                        .toList())
                .because(invalid);
    }

    private static Declaration declaration(NewFacts facts) {
        List<Violation> unknown = new ArrayList<>();
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < facts.attributes().size(); i++) {
            NewAttribute one = facts.attributes().get(i);
            if (Arrays.stream(AttributeKind.values())
                    .noneMatch(kind -> kind.name().equals(one.kind()))) {
                unknown.add(new Violation(
                        "/attributes/" + i + "/kind",
                        "unknown-code",
                        new Wording("未知的属性类型", "There is no such kind.")));
            } else {
                attributes.add(attribute(one));
            }
        }
        if (!unknown.isEmpty()) {
            throw DeclarationRefusals.invalid(unknown);
        }
        Wording labels = facts.labels();
        return new Declaration(
                facts.factType(),
                labels == null ? null : labels(labels),
                new HashSet<>(facts.industries()),
                attributes);
    }

    private static Attribute attribute(NewAttribute one) {
        return new Attribute(
                one.name(),
                labels(one.labels()),
                AttributeKind.valueOf(one.kind()),
                one.unit(),
                one.allowed().stream()
                        .map(value -> new AllowedValue(value.code(), labels(value.labels())))
                        .toList(),
                one.min(),
                one.max(),
                labels(one.question()),
                null);
    }

    private static Labels labels(Wording wording) {
        return new Labels(wording.zh(), wording.en());
    }
}
