// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration;

import io.anlan.service.organization.EnterpriseRecord;
import io.anlan.service.organization.EnterpriseRegister;
import io.anlan.service.risk.ActiveRiskPoint;
import io.anlan.service.risk.ActiveRiskPoints;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is shown and printed of an enterprise: its notice, its board, its cards, its file's header. */
@Service
@Transactional(readOnly = true)
public class PublicReading {

    private final PublicNotices notices;
    private final DeclarationManagement declarations;
    private final DeclaredPoints declaredPoints;
    private final ActiveRiskPoints riskPoints;
    private final EnterpriseRegister enterprises;

    PublicReading(
            PublicNotices notices,
            DeclarationManagement declarations,
            DeclaredPoints declaredPoints,
            ActiveRiskPoints riskPoints,
            EnterpriseRegister enterprises) {
        this.notices = notices;
        this.declarations = declarations;
        this.declaredPoints = declaredPoints;
        this.riskPoints = riskPoints;
        this.enterprises = enterprises;
    }

    /** For everybody who has the token. */
    public Notice notice(String token) {
        return notices.find(token).orElseThrow(DeclarationRefusals::unknownNotice);
    }

    /** Token of what an enterprise published; null before it published anything. */
    public @Nullable String token(String code) {
        return notices.token(enterprises.demand(code).code()).orElse(null);
    }

    /** What a notice board shows: the latest declaration that is committed to, or what is there now, as a draft. */
    public Board board(String code) {
        EnterpriseRecord enterprise = enterprises.demand(code);
        Optional<DeclarationRecord> committed = declarations.of(code).stream()
                .filter(declaration -> declaration.state() != DeclarationState.DECLARED)
                .findFirst();
        Declared declared = committed
                .map(declaration -> declarations.declared(declaration.id()))
                .orElseGet(() -> Declared.of(enterprise, declaredPoints.of(code)));
        return new Board(
                declared.enterprise(),
                declared.principal(),
                declared.phone(),
                committed.orElse(null),
                declared.majorAndHigh());
    }

    /** What a post card shows: the risk point as it is now. */
    public Card card(UUID riskPoint) {
        ActiveRiskPoint point = point(riskPoint);
        return new Card(enterprises.demand(point.enterpriseCode()), declaredPoints.declared(point));
    }

    /** Number of a risk point in sight. */
    public String numberOf(UUID riskPoint) {
        return point(riskPoint).number();
    }

    /** The header of the enterprise's file (一企一档). */
    public EnterpriseDossier dossier(String code) {
        EnterpriseRecord enterprise = enterprises.demand(code);
        return EnterpriseDossier.of(
                enterprise,
                riskPoints.of(code),
                declarations.of(code).stream().findFirst().orElse(null),
                notices.token(code).orElse(null));
    }

    private ActiveRiskPoint point(UUID id) {
        return declaredPoints.find(id).orElseThrow(DeclarationRefusals::unknownRiskPoint);
    }

    /** @param declaration it comes from; null for a draft of what is there now */
    public record Board(
            String enterprise,
            String principal,
            String phone,
            @Nullable DeclarationRecord declaration,
            List<DeclaredPoint> points) {}

    public record Card(EnterpriseRecord enterprise, DeclaredPoint point) {}
}
