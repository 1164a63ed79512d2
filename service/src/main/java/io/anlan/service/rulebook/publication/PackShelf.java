// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.publication;

import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.RevisionState;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.RulebookPolicy;
import io.anlan.service.rulebook.RulebookRefusals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All packs with their layers, versions and publications, as the present person may see them. */
@Service
@Transactional(readOnly = true)
public class PackShelf {

    private final Revisions revisions;
    private final PublicationLog log;
    private final RulebookPolicy policy;

    PackShelf(Revisions revisions, PublicationLog log, RulebookPolicy policy) {
        this.revisions = revisions;
        this.log = log;
        this.policy = policy;
    }

    public List<RulePackOverview> all() {
        Map<String, List<Revision>> byPack = new LinkedHashMap<>();
        revisions
                .all()
                .forEach(revision -> byPack.computeIfAbsent(revision.packId(), none -> new ArrayList<>())
                        .add(revision));
        Map<String, List<String>> layers = new LinkedHashMap<>();
        byPack.forEach((id, versions) -> {
            String base = versions.get(0).layerOf();
            if (base != null) {
                layers.computeIfAbsent(base, none -> new ArrayList<>()).add(id);
            }
        });
        return byPack.entrySet().stream()
                .map(pack -> overview(pack.getValue(), layers.getOrDefault(pack.getKey(), List.of())))
                .toList();
    }

    /** @throws io.anlan.service.platform.Refusal {@code rulebook/unknown-pack} */
    public RulePackHistory history(String packId) {
        RulePackOverview overview = all().stream()
                .filter(pack -> pack.id().equals(packId))
                .findFirst()
                .orElseThrow(RulebookRefusals::unknownPack);
        List<Revision> versions = revisions.of(packId);
        Revision law = versions.stream()
                .filter(revision -> revision.state() == RevisionState.LIVE)
                .findFirst()
                .orElse(null);
        return new RulePackHistory(
                overview,
                versions,
                log.of(packId),
                law != null && policy.mayFollow(law),
                law != null && policy.mayLayer(law),
                law != null && policy.mayPublish(law) && (versions.size() > 1));
    }

    private static RulePackOverview overview(List<Revision> versions, List<String> layers) {
        Revision law = versions.stream()
                .filter(revision -> revision.state() == RevisionState.LIVE)
                .findFirst()
                .orElse(null);
        Revision shown = law == null ? versions.get(0) : law;
        return new RulePackOverview(
                shown.packId(),
                shown.kind(),
                shown.title(),
                shown.layerOf(),
                shown.jurisdiction(),
                shown.industries(),
                law == null ? null : law.version(),
                law == null ? null : law.id(),
                layers,
                versions.stream().filter(PackShelf::underWay).toList());
    }

    private static boolean underWay(Revision revision) {
        return revision.state().editable()
                || revision.state().inRelease()
                || revision.state().publishable()
                || revision.state() == RevisionState.SCHEDULED;
    }

    /**
     * A pack.
     *
     * @param layerOf id of the pack it lies over; null for one that stands on its own
     * @param liveVersion null for one that was never published
     * @param layers ids of the packs that lie over it
     * @param underWay versions that are not law yet, youngest first
     */
    public record RulePackOverview(
            String id,
            String kind,
            Wording title,
            @Nullable String layerOf,
            String jurisdiction,
            List<String> industries,
            @Nullable Integer liveVersion,
            @Nullable UUID liveRevision,
            List<String> layers,
            List<Revision> underWay) {}

    /**
     * A pack with all that happened to it.
     *
     * @param versions youngest first
     * @param publications newest first
     * @param mayDraft whether the present person may begin its next version
     * @param mayLayer whether the present person may begin a layer over it
     * @param mayRollBack whether the present person may take its law back
     */
    public record RulePackHistory(
            RulePackOverview pack,
            List<Revision> versions,
            List<RulePublication> publications,
            boolean mayDraft,
            boolean mayLayer,
            boolean mayRollBack) {}
}
