// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.trace;

import io.anlan.rules.FactSet;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.RulePack;
import io.anlan.rules.RulePacks;
import io.anlan.rules.Snapshot.Applicable;
import io.anlan.rules.analysis.Overriding;
import io.anlan.rules.authoring.CaseText;
import io.anlan.rules.authoring.CaseText.Case;
import io.anlan.rules.catalogue.Catalogue;
import io.anlan.rules.catalogue.CatalogueVersion;
import io.anlan.rules.catalogue.Catalogues;
import io.anlan.rules.layers.Place;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Vocabulary;
import io.anlan.service.hiddendanger.register.StoredCase;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.RulebookRefusals;
import io.anlan.service.rulebook.Workbench.RuleCase;
import io.anlan.service.rulebook.rules.sheet.CatalogueTables;
import io.anlan.service.rulebook.rules.sheet.CatalogueTitle;
import io.anlan.service.rulebook.rules.sheet.PackReading;
import io.anlan.service.rulebook.rules.sheet.RuleTerms;
import io.anlan.service.rulebook.sheet.Sheets;
import io.anlan.service.rulebook.trace.StepView;
import io.anlan.service.rulebook.trace.Tracing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks the rules in the rulebook's name where a decision comes from. */
@Component
class RulesTracing implements Tracing {

    private final RulePacks packs;
    private final Catalogues catalogues;

    RulesTracing(RulePacks packs, Catalogues catalogues) {
        this.packs = packs;
        this.catalogues = catalogues;
    }

    @Override
    public List<HeldVersion> applicable(String packId, String division, @Nullable String industry, LocalDate on) {
        List<HeldVersion> held = new ArrayList<>();
        packs.snapshot().applicable(packId, new Place(division, industry), on).forEach(one -> held.add(held(one)));
        catalogues.live().stream()
                .map(CatalogueVersion::catalogue)
                .filter(one -> one.id().equals(packId)
                        && one.inForce(on)
                        && one.industry().equals(industry))
                .forEach(one -> held.add(held(one)));
        return held;
    }

    private static HeldVersion held(Applicable one) {
        RulePack pack = one.version().pack();
        return new HeldVersion(
                pack.id(),
                Integer.parseInt(pack.version()),
                pack.validFrom(),
                pack.validTo(),
                RuleTerms.wording(one.reason()));
    }

    private HeldVersion held(Catalogue catalogue) {
        Wording title = CatalogueTitle.of(catalogue.industry(), packs.vocabulary());
        return new HeldVersion(
                catalogue.id(),
                Integer.parseInt(catalogue.version()),
                catalogue.validFrom(),
                catalogue.validTo(),
                new Wording(
                        title.zh() + "，全国适用；第" + catalogue.version() + "版自" + catalogue.validFrom() + "起施行",
                        title.en() + ", for the whole country; version " + catalogue.version() + ", in force from "
                                + catalogue.validFrom()));
    }

    @Override
    public RowAnswering answering(
            String packId, String division, @Nullable String industry, LocalDate on, String rowId) {
        List<RulePack> all = packs.snapshot().applicable(packId, new Place(division, industry), on).stream()
                .map(one -> one.version().pack())
                .toList();
        for (RulePack owner : all) {
            for (Row row : owner.rows()) {
                if (row.id().equals(rowId)) {
                    return answering(all.subList(0, all.size() - 1), all.get(all.size() - 1), owner, row);
                }
            }
        }
        throw RulebookRefusals.unknownRow();
    }

    private RowAnswering answering(List<RulePack> layers, RulePack base, RulePack owner, Row row) {
        Vocabulary vocabulary = packs.vocabulary();
        return new RowAnswering(
                row.id(),
                owner.id(),
                Integer.parseInt(owner.version()),
                base.hitPolicy().singleAnswer(),
                told(Overriding.of(layers, base, owner, row, vocabulary)),
                told(Overriding.under(layers, base, owner, row, vocabulary)));
    }

    private List<OverridingRow> told(List<Overriding.Answering> rows) {
        return rows.stream()
                .map(one -> new OverridingRow(
                        one.pack().id(),
                        Integer.parseInt(one.pack().version()),
                        one.row().id(),
                        RuleTerms.wording(one.row().sentence()),
                        Objects.requireNonNull(RuleTerms.example(one.example(), packs.vocabulary()))))
                .toList();
    }

    @Override
    public RowOwner owner(String packId, String version, String layers, String rowId) {
        if (!layers.equals("[]")) {
            for (StoredLayer layer : JsonMapper.shared().readValue(layers, StoredLayer[].class)) {
                boolean its = packs.find(layer.packId(), layer.version()).stream()
                        .flatMap(known -> known.pack().rows().stream())
                        .anyMatch(row -> row.id().equals(rowId));
                if (its) {
                    return new RowOwner(layer.packId(), Integer.parseInt(layer.version()));
                }
            }
        }
        return new RowOwner(packId, Integer.parseInt(version));
    }

    /** As a decision names it. */
    private record StoredLayer(String packId, String version, String digest) {}

    @Override
    public StepView steps(PackHead head, Sheets sheets, RuleCase asked) {
        try {
            Case read = new CaseText(asked.on(), asked.factType(), asked.enterprise(), asked.values())
                    .read(packs.vocabulary());
            return walk(head, sheets, read.facts(), read.on());
        } catch (InvalidPack invalid) {
            throw invalidFacts(invalid.problems().stream()
                            .map(problem -> new Violation(
                                    "/facts/" + problem.place(), problem.code(), PackReading.wording(problem)))
                            .toList())
                    .because(invalid);
        }
    }

    @Override
    public StepView steps(PackHead head, Sheets sheets, StoredCase one, @Nullable LocalDate on) {
        CaseFacts asked = CaseFacts.of(head.kind(), one, packs.vocabulary());
        return walk(head, sheets, asked.facts(), on == null ? asked.on() : on);
    }

    private StepView walk(PackHead head, Sheets sheets, FactSet facts, LocalDate on) {
        if (CatalogueTables.ofCatalogue(head)) {
            throw noSteps();
        }
        return new StepWalk(head, sheets, packs.vocabulary()).through(facts, on);
    }

    static Refusal invalidFacts(List<Violation> violations) {
        return new Refusal(
                "rulebook/invalid-facts",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording("事实填写有误，请逐项改正", "The facts cannot be read; correct each of them."),
                violations);
    }

    static Refusal noSteps() {
        return new Refusal(
                "rulebook/no-steps",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording("该类规则不能这样逐条演示", "Rules of this kind cannot be walked through like this."));
    }
}
