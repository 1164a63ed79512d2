// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.PackKind;
import io.anlan.rules.RulePack;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.Snapshot;
import io.anlan.rules.authoring.CatalogueText;
import io.anlan.rules.authoring.ShippedCatalogues;
import io.anlan.rules.authoring.ShippedPacks;
import io.anlan.rules.catalogue.Catalogue;
import io.anlan.rules.catalogue.CatalogueVersion;
import io.anlan.rules.catalogue.Catalogues;
import io.anlan.rules.check.RetiredAttributes;
import io.anlan.rules.publication.Stage;
import io.anlan.rules.publication.VersionRef;
import io.anlan.service.platform.Violation;
import io.anlan.service.rulebook.PackTexts;
import io.anlan.service.rulebook.RulebookRefusals;
import io.anlan.service.rulebook.publication.LivePacks;
import io.anlan.service.rulebook.rules.sheet.CatalogueTables;
import io.anlan.service.rulebook.rules.sheet.CatalogueTitle;
import io.anlan.service.rulebook.rules.sheet.PackReading;
import io.anlan.service.rulebook.rules.sheet.PackTables;
import io.anlan.service.rulebook.rules.sheet.RuleTerms;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gives the rules what is law. */
@Component
class RulesLivePacks implements LivePacks {

    private final RulePacks packs;
    private final Catalogues catalogues;
    private final ScenarioRuns scenarios;

    /** Scenarios of what was learnt, for as long as this node runs. */
    private final Map<Ref, String> stories = new ConcurrentHashMap<>();

    RulesLivePacks(RulePacks packs, Catalogues catalogues, ScenarioRuns scenarios) {
        this.packs = packs;
        this.catalogues = catalogues;
        this.scenarios = scenarios;
    }

    @Override
    public void tryOut(String kind, PackTexts texts) {
        try {
            if (CatalogueTables.ofCatalogue(kind)) {
                CatalogueVersion.compile(CatalogueTables.text(texts), packs.vocabulary());
                return;
            }
            RulePack pack = PackTables.pack(texts, packs.vocabulary());
            RetiredAttributes.refuse(pack, packs.vocabulary());
            packs.snapshot().trying(pack);
            scenarios.refuseFailing(pack, texts.scenarios());
        } catch (InvalidPack e) {
            throw RulebookRefusals.notReady(e.problems().stream()
                            .map(problem -> new Violation(
                                    "/" + problem.place(), "does-not-compile", PackReading.wording(problem)))
                            .toList())
                    .because(e);
        }
    }

    @Override
    public boolean knows(String kind, Ref ref) {
        return CatalogueTables.ofCatalogue(kind)
                ? catalogues.find(ref.packId(), String.valueOf(ref.version())).isPresent()
                : packs.find(ref.packId(), String.valueOf(ref.version())).isPresent();
    }

    @Override
    public void learn(String kind, PackTexts texts) throws NotCompiled {
        try {
            if (CatalogueTables.ofCatalogue(kind)) {
                catalogues.learn(CatalogueTables.text(texts));
            } else {
                RulePackVersion learnt = packs.learn(PackTables.pack(texts, packs.vocabulary()));
                if (texts.scenarios() != null) {
                    stories.put(refOf(learnt), texts.scenarios());
                }
            }
        } catch (InvalidPack e) {
            throw new NotCompiled(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void replace(
            Collection<Ref> livePacks, Collection<StagedRef> staged, Collection<Ref> liveCatalogues, long publication)
            throws NotCompiled {
        try {
            packs.replaceLive(
                    refs(livePacks),
                    staged.stream()
                            .map(stage -> new Stage(ref(stage.ref()), stage.districts()))
                            .toList(),
                    publication);
            catalogues.replaceLive(refs(liveCatalogues), publication);
        } catch (InvalidPack e) {
            throw new NotCompiled(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public List<FailingExamples> failingExamples() {
        Snapshot now = packs.snapshot();
        return Stream.concat(now.live().stream(), now.staged().stream().map(Snapshot.Staged::version))
                .map(live -> new FailingExamples(
                        refOf(live),
                        Stream.concat(
                                        live.failingExamples().stream(),
                                        scenarios.problems(live.pack(), stories.get(refOf(live))).stream())
                                .map(problem -> problem.place() + ": "
                                        + problem.message().zh())
                                .collect(Collectors.joining("; "))))
                .filter(examined -> !examined.why().isEmpty())
                .toList();
    }

    private static Ref refOf(RulePackVersion version) {
        return new Ref(version.id(), Integer.parseInt(version.version()));
    }

    private static List<VersionRef> refs(Collection<Ref> refs) {
        return refs.stream().map(RulesLivePacks::ref).toList();
    }

    private static VersionRef ref(Ref ref) {
        return new VersionRef(ref.packId(), String.valueOf(ref.version()));
    }

    @Override
    public List<ShippedText> shipped() {
        return Stream.concat(
                        ShippedPacks.read(packs.vocabulary()).stream().map(this::shipped),
                        ShippedCatalogues.texts().stream().map(this::shipped))
                .toList();
    }

    private ShippedText shipped(RulePack pack) {
        return new ShippedText(
                pack.id(),
                pack.kind().name(),
                Integer.parseInt(pack.version()),
                pack.scope().jurisdiction(),
                List.copyOf(pack.scope().industries()),
                RuleTerms.wording(pack.title()),
                PackTables.texts(pack, ShippedPacks.scenarios(pack.id()).orElse(null), packs.vocabulary()));
    }

    private ShippedText shipped(CatalogueText text) {
        Catalogue catalogue = text.read();
        return new ShippedText(
                catalogue.id(),
                PackKind.CONTROL_MEASURES.name(),
                Integer.parseInt(catalogue.version()),
                "CN",
                List.of(catalogue.industry()),
                CatalogueTitle.of(catalogue.industry(), packs.vocabulary()),
                new PackTexts(text.header(), text.rows(), null, text.standards(), null, text.digest()));
    }
}
