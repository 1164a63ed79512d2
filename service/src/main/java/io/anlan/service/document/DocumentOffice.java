// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

import io.anlan.service.document.DocumentStore.Head;
import io.anlan.service.document.template.Block;
import io.anlan.service.document.template.Placeholder;
import io.anlan.service.document.template.TemplateVersion;
import io.anlan.service.document.template.Templates;
import io.anlan.service.hiddendanger.Dossier;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Sha256;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes documents: one for each cause, with the next number of its unit, kind and year. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DocumentOffice {

    private final DocumentStore store;
    private final Templates templates;
    private final IssuingUnits units;
    private final DangerFields fields;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final JsonMapper json;

    DocumentOffice(
            DocumentStore store,
            Templates templates,
            IssuingUnits units,
            DangerFields fields,
            AuditTrail audit,
            CurrentActor currentActor,
            Clock clock,
            JsonMapper json) {
        this.store = store;
        this.templates = templates;
        this.units = units;
        this.fields = fields;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Makes the document of a cause; again, it changes nothing. The counter is locked before anybody looks whether it was
     * made, so that of two deliveries at once the second finds the first.
     */
    void issue(Cause cause, Dossier of) {
        LocalDate day = LocalDate.ofInstant(cause.at(), Shanghai.ZONE);
        store.lockCounter(cause.issuer(), cause.kind(), day.getYear());
        if (store.isMade(of.number(), cause.kind(), cause.what())) {
            return;
        }
        int sequence = store.count(cause.issuer(), cause.kind(), day.getYear());
        TemplateVersion template = templates.inForce(cause.kind(), cause.issuer());
        IssuingUnit issuer = units.of(cause.issuer());
        Map<Placeholder, String> given = fields.of(of);
        given.putAll(cause.values());
        given.keySet().retainAll(cause.kind().placeholders());
        given.put(Placeholder.ISSUER, issuer.name());
        given.put(Placeholder.ISSUED_ON, DangerFields.day(day));
        given.put(
                Placeholder.NUMBER,
                template.content().number(issuer.abbreviation(), day.getYear(), String.valueOf(sequence)));
        var about = cause.about();
        var head = new Head(
                UUID.randomUUID(),
                about.scope(),
                about.industry(),
                cause.kind(),
                of.number(),
                of.title(),
                of.enterprise().name(),
                issuer.path(),
                given.get(Placeholder.NUMBER),
                day);
        store.add(head, cause.what(), sequence, clock.instant());
        write(head, 1, template, given, null);
    }

    /** Another edition of the same number, in the words of the template in force now. */
    void reissue(Head head, DocumentRecord.Edition last, Map<Placeholder, String> corrections, String reason) {
        Map<Placeholder, String> given = new EnumMap<>(last.given());
        given.putAll(corrections);
        write(head, last.edition() + 1, templates.inForce(head.kind(), head.issuer()), given, reason);
    }

    private void write(
            Head head, int edition, TemplateVersion template, Map<Placeholder, String> given, @Nullable String reason) {
        List<Block> blocks = template.content().fill(given);
        String content = json.writeValueAsString(blocks);
        Actor actor = currentActor.actor();
        var written = new DocumentRecord.Edition(
                edition,
                template.authority(),
                template.version(),
                given,
                Sha256.hex(content),
                clock.instant(),
                actor.name(),
                reason);
        store.add(head, written, content, actor.username());
        audit.append(new Act(
                "document",
                head.id().toString(),
                head.scope(),
                edition == 1 ? "issued" : "reissued",
                Map.of(),
                Map.of(
                        "number", head.number(),
                        "kind", head.kind().name(),
                        "hiddenDanger", head.subject(),
                        "edition", edition,
                        "sha256", written.sha256()),
                reason));
    }
}
