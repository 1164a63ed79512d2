// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document.template;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.platform.problem.Complaints;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a unit changes its templates: one person proposes a version, another one approves or rejects it. */
@Service
@Transactional
public class TemplateManagement {

    private static final int LONGEST_WORDS = 500;

    private final TemplateStore store;
    private final ShippedTemplates shipped;
    private final Templates templates;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    TemplateManagement(
            TemplateStore store,
            ShippedTemplates shipped,
            Templates templates,
            AuditTrail audit,
            CurrentActor currentActor,
            Clock clock) {
        this.store = store;
        this.shipped = shipped;
        this.templates = templates;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * One kind as the present person's unit has it.
     *
     * @param versions the latest first; the last is what came with the application
     */
    public record Shelf(DocumentKind kind, TemplateVersion inForce, List<TemplateVersion> versions) {

        public Optional<TemplateVersion> proposal() {
            return versions.stream()
                    .filter(it -> it.state() == TemplateState.PROPOSED)
                    .findFirst();
        }
    }

    @Transactional(readOnly = true)
    public List<Shelf> shelves() {
        return Arrays.stream(DocumentKind.values()).map(this::shelf).toList();
    }

    private Shelf shelf(DocumentKind kind) {
        String unit = currentActor.actor().unit();
        List<TemplateVersion> versions = new ArrayList<>(store.of(kind, unit));
        versions.add(shipped.of(kind));
        return new Shelf(kind, templates.inForce(kind, unit), versions);
    }

    /**
     * Puts up a new version for approval.
     *
     * @param note what is new about it
     * @throws Refusal {@code document/invalid-template}, {@code document/proposal-waits}
     */
    public Shelf propose(DocumentKind kind, TemplateText content, String note) {
        words("/note", note);
        content.check(kind);
        Actor actor = currentActor.actor();
        Shelf shelf = shelf(kind);
        if (shelf.proposal().isPresent()) {
            throw proposalWaits();
        }
        int version = shelf.versions().get(0).version() + 1;
        try {
            store.propose(kind, actor.unit(), version, content, note, actor, clock.instant());
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw (Refusal) proposalWaits().initCause(somebodyWasFaster);
        }
        keep(kind, version, "proposed", Map.of("numberFormat", content.numberFormat(), "text", content.text()), note);
        return shelf(kind);
    }

    public Shelf approve(DocumentKind kind, int version) {
        TemplateVersion proposal = waiting(kind, version);
        if (currentActor.actor().answersFor(proposal.proposedBy())) {
            throw new Refusal(
                    "document/own-template",
                    HttpStatus.FORBIDDEN,
                    new Wording("自己提出的模板须由他人批准。", "Somebody else has to approve what you proposed."));
        }
        return decided(proposal, TemplateState.APPROVED, "approved", null);
    }

    public Shelf reject(DocumentKind kind, int version, String reason) {
        TemplateVersion proposal = waiting(kind, version);
        words("/reason", reason);
        boolean own = proposal.proposedBy().equals(currentActor.actor().username());
        return decided(
                proposal,
                own ? TemplateState.WITHDRAWN : TemplateState.REJECTED,
                own ? "withdrawn" : "rejected",
                reason);
    }

    private Shelf decided(TemplateVersion proposal, TemplateState state, String act, @Nullable String reason) {
        if (!store.decide(proposal, state, reason, currentActor.actor(), clock.instant())) {
            throw unknown(proposal.version());
        }
        keep(proposal.kind(), proposal.version(), act, Map.of("state", state.name()), reason);
        return shelf(proposal.kind());
    }

    private TemplateVersion waiting(DocumentKind kind, int version) {
        return store.of(kind, currentActor.actor().unit()).stream()
                .filter(it -> it.version() == version && it.state() == TemplateState.PROPOSED)
                .findFirst()
                .orElseThrow(() -> unknown(version));
    }

    private void keep(DocumentKind kind, int version, String act, Map<String, Object> values, @Nullable String note) {
        String unit = currentActor.actor().unit();
        audit.append(new Act(
                "document-template", kind.slug() + "@" + unit + "/" + version, unit, act, Map.of(), values, note));
    }

    private static void words(String pointer, @Nullable String words) {
        new Complaints()
                .text(pointer, words, LONGEST_WORDS)
                .refuse("document/words-needed", new Wording("请说明理由", "Please say why."));
    }

    private static Refusal unknown(int version) {
        return new Refusal(
                "document/unknown-template",
                HttpStatus.NOT_FOUND,
                new Wording(
                        "没有待批准的模板第" + version + "版。",
                        "No version " + version + " of this template waits for approval."));
    }

    private static Refusal proposalWaits() {
        return new Refusal(
                "document/proposal-waits",
                HttpStatus.CONFLICT,
                new Wording(
                        "已有待批准的版本，请先批准、退回或撤回。", "A version waits for approval: approve, reject or withdraw it first."));
    }
}
