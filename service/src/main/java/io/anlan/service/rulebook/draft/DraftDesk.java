// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.draft;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.PackTexts;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.Revision.Origin;
import io.anlan.service.rulebook.RevisionState;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.RulebookPolicy;
import io.anlan.service.rulebook.RulebookRefusals;
import io.anlan.service.rulebook.RulebookTrail;
import io.anlan.service.rulebook.Workbench;
import io.anlan.service.rulebook.draft.DraftRows.Change;
import io.anlan.service.rulebook.process.ReleaseWorkflow;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins drafts: from what is law now, or as a layer over it. */
@Service
@Transactional
public class DraftDesk {

    private final Revisions revisions;
    private final DraftRows rows;
    private final Workbench bench;
    private final RulebookPolicy policy;
    private final RulebookTrail trail;
    private final ReleaseWorkflow workflow;
    private final Clock clock;

    DraftDesk(
            Revisions revisions,
            DraftRows rows,
            Workbench bench,
            RulebookPolicy policy,
            RulebookTrail trail,
            ReleaseWorkflow workflow,
            Clock clock) {
        this.revisions = revisions;
        this.rows = rows;
        this.bench = bench;
        this.policy = policy;
        this.trail = trail;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * The next version of a pack, begun from the one that is law now.
     *
     * @throws Refusal {@code rulebook/unknown-pack}, {@code rulebook/not-yours}
     */
    public Revision follow(String packId) {
        Revision live = revisions.live(packId).orElseThrow(RulebookRefusals::unknownPack);
        if (!policy.mayFollow(live)) {
            throw RulebookRefusals.notYours();
        }
        Revision draft = draft(live.packId(), live, live.layerOf(), live.jurisdiction(), live.industries());
        return begin(draft, bench.sheets(PackHead.of(live), text(live)));
    }

    /**
     * A layer of the present person's own unit over a pack.
     *
     * @param industries codes; empty for all
     * @throws Refusal {@code rulebook/unknown-pack}, {@code rulebook/not-yours}, {@code rulebook/layer-exists},
     *     {@code rulebook/not-by-place}
     */
    public Revision layer(String packId, List<String> industries) {
        Revision base = revisions.live(packId).orElseThrow(RulebookRefusals::unknownPack);
        if (!base.decidesHiddenDangers()) {
            throw new Refusal(
                    "rulebook/not-by-place",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new Wording(
                            "风险分级和管控措施全市统一，不按地区、行业另设规则层",
                            "Risk grading and control measures are the same over the whole city; there are no layers over them."));
        }
        if (!policy.mayLayer(base)) {
            throw RulebookRefusals.notYours();
        }
        List<String> sorted = List.copyOf(new TreeSet<>(industries));
        String id = layerId(packId, policy.jurisdiction(), sorted);
        if (!revisions.of(id).isEmpty()) {
            throw new Refusal(
                    "rulebook/layer-exists",
                    HttpStatus.CONFLICT,
                    new Wording(
                            "已有该地区、行业的规则层 " + id,
                            "There is a layer for this place and these industries already: " + id));
        }
        Revision draft = draft(id, base, base.packId(), policy.jurisdiction(), sorted);
        return begin(draft, bench.layer(PackHead.of(draft), bench.sheets(PackHead.of(base), text(base))));
    }

    private static String layerId(String packId, String jurisdiction, List<String> industries) {
        var id = new StringBuilder(packId).append('-').append(jurisdiction);
        industries.forEach(industry ->
                id.append('-').append(industry.toLowerCase(Locale.ROOT).replace('_', '-')));
        return id.toString();
    }

    private Revision draft(
            String packId, Revision from, @Nullable String layerOf, String jurisdiction, List<String> industries) {
        Actor actor = policy.actor();
        return new Revision(
                UUID.randomUUID(),
                packId,
                revisions.nextVersion(packId),
                from.kind(),
                RevisionState.DRAFT,
                Origin.AUTHORED,
                actor.unit(),
                layerOf,
                jurisdiction,
                industries,
                from.title(),
                from.id(),
                actor.username(),
                actor.name(),
                clock.instant(),
                0,
                0,
                0,
                null);
    }

    private PackTexts text(Revision revision) {
        return revisions.texts(revision.id()).orElseThrow();
    }

    private Revision begin(Revision draft, Sheets sheets) {
        revisions.add(draft, null, null);
        var change = new Change(revisions.change(draft.id()), draft.author(), draft.createdAt());
        for (SheetName name : sheets.names()) {
            BigDecimal position = BigDecimal.ZERO;
            for (SheetLine line : sheets.of(name)) {
                position = position.add(BigDecimal.ONE);
                rows.insert(draft.id(), name, position, new SheetLine(UUID.randomUUID(), line.cells()), change);
            }
        }
        workflow.drafted(draft.reference());
        trail.keep(draft, "drafted", Map.of(), Map.of("basedOn", String.valueOf(draft.basedOn())), null);
        return revisions.demand(draft.id());
    }
}
