// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules;

import io.anlan.rules.RulePack;
import io.anlan.rules.RulePacks;
import io.anlan.rules.Snapshot;
import io.anlan.rules.check.RetiredAttributes;
import io.anlan.rules.vocabulary.InvalidDeclaration;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.attribute.DeclarationRefusals;
import io.anlan.service.rulebook.attribute.DeclaredFacts;
import io.anlan.service.rulebook.attribute.FactDeclaration.DeclaredAct;
import io.anlan.service.rulebook.attribute.NewFacts;
import io.anlan.service.rulebook.attribute.NewFacts.NewAttribute;
import io.anlan.service.rulebook.rules.sheet.RuleTerms;
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
            taken(() -> now.vocabulary().with(DeclarationTerms.of(facts)));
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
            taken(() -> packs.declare(DeclarationTerms.of(facts)));
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
}
