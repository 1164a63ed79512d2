// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.PackKind;
import io.anlan.rules.RulePack;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.model.Row;
import io.anlan.service.compliance.Criteria;
import io.anlan.service.compliance.FindingVocabulary;
import io.anlan.service.compliance.PackContent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The published packs and their vocabulary in the service's own terms. */
@Component
class PublishedCriteria implements Criteria {

    /** The enterprise's record and the finding itself say these; nobody fills them in twice. */
    static final Set<String> SAID_ELSEWHERE = Set.of("industry", "field");

    private final RulePacks packs;
    private final Clock clock;

    PublishedCriteria(RulePacks packs, Clock clock) {
        this.packs = packs;
        this.clock = clock;
    }

    @Override
    public FindingVocabulary vocabulary() {
        var vocabulary = packs.vocabulary();
        var inForce = determinations(LocalDate.now(clock));
        Set<String> answeredByOtherPacks = packs.snapshot().live().stream()
                .filter(version -> version.pack().kind() != PackKind.DETERMINATION)
                .flatMap(version -> version.pack().rows().stream())
                .map(Row::factType)
                .collect(Collectors.toUnmodifiableSet());
        return new FindingVocabulary(
                VocabularyTerms.terms(vocabulary.list("industry")),
                VocabularyTerms.terms(vocabulary.list("field")),
                VocabularyTerms.terms(vocabulary.list("accidentType")),
                VocabularyTerms.terms(vocabulary.list("source")),
                vocabulary.enterprise().attributes().stream()
                        .filter(attribute -> !SAID_ELSEWHERE.contains(attribute.name()))
                        .map(VocabularyTerms::attribute)
                        .toList(),
                vocabulary.factTypes().stream()
                        .map(type -> VocabularyTerms.factType(type, inForce))
                        .filter(type -> !answeredByOtherPacks.contains(type.name()))
                        .toList());
    }

    @Override
    public List<Pack> packs() {
        return packs.all().stream().map(PublishedCriteria::summary).toList();
    }

    @Override
    public Optional<PackContent> pack(String id, @Nullable String version) {
        return packs.all().stream()
                .filter(candidate -> candidate.pack().id().equals(id))
                .filter(candidate ->
                        version == null || candidate.pack().version().equals(version))
                .reduce((earlier, later) -> later)
                .map(found -> new PackDetail(found, packs.vocabulary()).content());
    }

    private List<RulePackVersion> determinations(LocalDate on) {
        return packs.snapshot().live().stream()
                .filter(version -> version.pack().kind() == PackKind.DETERMINATION
                        && version.pack().inForce(on))
                .toList();
    }

    private static Pack summary(RulePackVersion version) {
        RulePack pack = version.pack();
        return new Pack(
                pack.id(),
                pack.kind().name(),
                VocabularyTerms.wording(pack.title()),
                pack.version(),
                pack.validFrom(),
                pack.validTo(),
                version.digest(),
                pack.rows().size());
    }
}
