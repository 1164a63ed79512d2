// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration;

import io.anlan.service.organization.EnterpriseRecord;
import io.anlan.service.organization.EnterpriseRegister;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.platform.version.SeenVersion;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Declares an enterprise's risk points, takes the commitment to them, and publishes what is for the public. */
@Service
@Transactional
public class DeclarationManagement {

    private static final int MOST = 100;
    private static final String KIND = "declaration";

    private final Declarations declarations;
    private final DeclaredPoints declaredPoints;
    private final PublicNotices notices;
    private final EnterpriseRegister enterprises;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    DeclarationManagement(
            Declarations declarations,
            DeclaredPoints declaredPoints,
            PublicNotices notices,
            EnterpriseRegister enterprises,
            AuditTrail audit,
            CurrentActor currentActor,
            Clock clock) {
        this.declarations = declarations;
        this.declaredPoints = declaredPoints;
        this.notices = notices;
        this.enterprises = enterprises;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The declarations of an enterprise, latest first. */
    @Transactional(readOnly = true)
    public List<DeclarationRecord> of(String code) {
        enterprises.demand(code);
        return declarations.of(code, Limit.of(MOST)).stream()
                .map(Declaration::record)
                .toList();
    }

    @Transactional(readOnly = true)
    public DeclarationRecord demand(UUID id) {
        return declaration(id).record();
    }

    /** All that one declares. */
    @Transactional(readOnly = true)
    public Declared declared(UUID id) {
        return declaration(id).declared();
    }

    /** @throws io.anlan.service.platform.Refusal {@code declaration/nothing-to-declare} */
    public DeclarationRecord declare(String code) {
        EnterpriseRecord enterprise = enterprises.demand(code);
        List<DeclaredPoint> points = declaredPoints.of(code);
        if (points.isEmpty()) {
            throw DeclarationRefusals.nothingToDeclare();
        }
        int number =
                latest(code) == null ? 1 : Objects.requireNonNull(latest(code)).versionNo() + 1;
        var declaration = new Declaration(
                UUID.randomUUID(),
                enterprise,
                number,
                Declared.of(enterprise, points),
                currentActor.actor(),
                clock.instant());
        declarations.saveAndFlush(declaration);
        keep(declaration, "declared", Map.of("number", number, "points", points.size()), null);
        return declaration.record();
    }

    /**
     * The safety manager commits in the name of the principal person in charge; what was declared is meant, word for word.
     *
     * @param seen version that was seen
     * @param signatory name of the principal as registered
     */
    public DeclarationRecord commit(UUID id, long seen, @Nullable String signatory, boolean accepted) {
        Declaration declaration = declaration(id);
        if (!accepted) {
            throw DeclarationRefusals.notAccepted();
        }
        Declared declared = declaration.declared();
        if (signatory == null || signatory.isBlank() || !signatory.strip().equals(declared.principal())) {
            throw DeclarationRefusals.notThePrincipal(declared.principal());
        }
        demandLatest(declaration, seen, DeclarationState.DECLARED);
        String words = Commitment.words(declared, declaration.versionNo(), declaration.digest());
        declaration.commit(declared.principal(), words, currentActor.actor(), clock.instant());
        declarations.saveAndFlush(declaration);
        keep(declaration, "committed", Map.of("signatory", declared.principal()), words);
        return declaration.record();
    }

    /** Tells the public the major and high risks of the latest declaration, once it is committed to. */
    public DeclarationRecord publish(UUID id, long seen) {
        Declaration declaration = declaration(id);
        demandLatest(declaration, seen, DeclarationState.COMMITTED);
        declaration.publish(currentActor.actor(), clock.instant());
        declarations.saveAndFlush(declaration);
        Notice notice = Commitment.notice(declaration.declared(), declaration.record());
        notices.publish(declaration.enterpriseCode(), notice);
        keep(declaration, "published", Map.of("points", notice.points().size()), null);
        return declaration.record();
    }

    private void demandLatest(Declaration declaration, long seen, DeclarationState state) {
        SeenVersion.demand(seen, declaration.version());
        if (declaration.state() != state) {
            throw DeclarationRefusals.illegalState(declaration.state());
        }
        if (Objects.requireNonNull(latest(declaration.enterpriseCode())).versionNo() != declaration.versionNo()) {
            throw DeclarationRefusals.superseded();
        }
    }

    @Nullable
    private Declaration latest(String code) {
        return declarations.of(code, Limit.of(1)).stream().findFirst().orElse(null);
    }

    private Declaration declaration(UUID id) {
        return declarations.findById(id).orElseThrow(DeclarationRefusals::unknown);
    }

    private void keep(Declaration declaration, String act, Map<String, Object> details, @Nullable String note) {
        Map<String, Object> after = new LinkedHashMap<>(details);
        after.put("enterprise", declaration.enterpriseCode());
        after.put("digest", declaration.digest());
        audit.append(new Act(KIND, declaration.id().toString(), declaration.scope(), act, Map.of(), after, note));
    }
}
