// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

import io.anlan.service.document.DocumentStore.Head;
import io.anlan.service.document.template.Placeholder;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import io.anlan.service.platform.version.SeenVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents of hidden dangers, and how one that says something wrong is replaced. */
@Service
@Transactional
public class DocumentManagement {

    private static final int LONGEST_VALUE = 4_000;
    private static final int LONGEST_REASON = 500;

    private final DocumentStore store;
    private final DocumentOffice office;
    private final DangerFields fields;
    private final CurrentActor currentActor;

    DocumentManagement(DocumentStore store, DocumentOffice office, DangerFields fields, CurrentActor currentActor) {
        this.store = store;
        this.office = office;
        this.fields = fields;
        this.currentActor = currentActor;
    }

    /**
     * Documents about one hidden danger, the first first.
     *
     * @throws Refusal {@code hidden-danger/unknown}
     */
    @Transactional(readOnly = true)
    public List<DocumentRecord> of(String number) {
        String known = fields.dossier(number).number();
        return store.of(known).stream().map(this::document).toList();
    }

    /** @throws Refusal {@code document/unknown} */
    @Transactional(readOnly = true)
    public DocumentRecord document(UUID id) {
        return document(head(id));
    }

    /**
     * Replaces the valid edition: the number stays, the edition before is void from then on and kept with the reason.
     *
     * @param seen the edition somebody saw
     * @param corrections what the new one says instead
     * @throws Refusal {@code document/unknown}, {@code document/not-your-unit}, {@code document/words-needed},
     *     {@code document/invalid-correction}
     */
    public DocumentRecord reissue(UUID id, long seen, String reason, Map<Placeholder, String> corrections) {
        Head head = head(id);
        obstacle(head.issuer()).ifPresent(why -> {
            throw new Refusal("document/not-your-unit", HttpStatus.FORBIDDEN, why);
        });
        new Complaints()
                .text("/reason", reason, LONGEST_REASON)
                .refuse("document/words-needed", new Wording("请说明理由", "Please say why."));
        check(head, corrections);
        DocumentRecord before = document(head);
        SeenVersion.demand(seen, before.latest().edition());
        try {
            office.reissue(head, before.latest(), corrections, reason);
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw new OptimisticLockingFailureException("edition of " + head.number(), somebodyWasFaster);
        }
        return document(head);
    }

    /** Why the present person may not replace it; nothing when that is allowed. */
    public Optional<Wording> obstacle(String issuer) {
        Actor actor = currentActor.actor();
        boolean above = issuer.equals(actor.unit()) || issuer.startsWith(actor.unit() + "/");
        return actor.is(Role.DISTRICT_REGULATOR, Role.CITY_REGULATOR)
                        && !actor.unit().isEmpty()
                        && above
                ? Optional.empty()
                : Optional.of(DocumentRefusals.notYourUnit());
    }

    private static void check(Head head, Map<Placeholder, String> corrections) {
        var complaints = new Complaints();
        corrections.forEach((placeholder, value) -> {
            String pointer = "/corrections/" + placeholder;
            if (!placeholder.correctable() || !head.kind().placeholders().contains(placeholder)) {
                complaints.add(
                        pointer,
                        "not-correctable",
                        new Wording("此项不能更正", "This cannot be corrected on such a document."));
            }
            complaints.text(pointer, value, LONGEST_VALUE);
        });
        complaints.refuse("document/invalid-correction", new Wording("更正内容有误", "The correction is wrong."));
    }

    private Head head(UUID id) {
        return store.head(id).orElseThrow(DocumentRefusals::unknown);
    }

    private DocumentRecord document(Head head) {
        return new DocumentRecord(
                head.id(),
                head.kind(),
                head.number(),
                head.subject(),
                head.title(),
                head.enterprise(),
                head.issuer(),
                head.issuedOn(),
                store.editions(head.id()));
    }
}
