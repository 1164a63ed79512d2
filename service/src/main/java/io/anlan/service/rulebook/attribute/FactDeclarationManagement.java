// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.attribute;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.rulebook.RulebookLocks;
import io.anlan.service.rulebook.RulebookPolicy;
import io.anlan.service.rulebook.attribute.FactDeclaration.DeclaredAct;
import io.anlan.service.rulebook.attribute.FactDeclaration.FactDeclarationState;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One person of the city declares what rules may mention, or no longer may, and somebody else confirms it. */
@Service
public class FactDeclarationManagement {

    private static final int LONGEST_REASON = 1000;

    private final FactDeclarations declarations;
    private final DeclaredFacts rules;
    private final NodeVocabulary node;
    private final RulebookLocks locks;
    private final DeclarationTrail trail;
    private final RulebookPolicy policy;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FactDeclarationManagement(
            FactDeclarations declarations,
            DeclaredFacts rules,
            NodeVocabulary node,
            RulebookLocks locks,
            DeclarationTrail trail,
            RulebookPolicy policy,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.declarations = declarations;
        this.rules = rules;
        this.node = node;
        this.locks = locks;
        this.trail = trail;
        this.policy = policy;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Newest first. */
    public List<FactDeclaration> all() {
        return Objects.requireNonNull(transaction.execute(status -> declarations.all()));
    }

    /**
     * Proposes attributes; nothing may mention them yet.
     *
     * @throws Refusal {@code rulebook/invalid-declaration}, {@code rulebook/not-the-city}, {@code
     *     rulebook/declaration-needs-reason}
     */
    public FactDeclaration propose(NewFacts facts, @Nullable String reason) {
        return Objects.requireNonNull(
                transaction.execute(status -> propose(DeclaredAct.DECLARE, facts, reason, "declared")));
    }

    /**
     * Proposes that nobody is asked for an attribute any more, and that no new rule mentions it.
     *
     * @param declaration the confirmed one it came with
     * @throws Refusal {@code rulebook/attribute-in-use}, {@code rulebook/unknown-declaration}, and those of {@link #propose}
     */
    public FactDeclaration retire(UUID declaration, String attribute, @Nullable String reason) {
        return Objects.requireNonNull(transaction.execute(status -> {
            NewFacts retired = demand(declaration).facts().only(attribute);
            return propose(DeclaredAct.RETIRE, retired, reason, "retirement-proposed");
        }));
    }

    private FactDeclaration propose(DeclaredAct act, NewFacts facts, @Nullable String reason, String kept) {
        String why = words(reason);
        Actor actor = ofCity();
        rules.check(act, facts);
        UUID id = UUID.randomUUID();
        declarations.propose(id, act, facts, why, actor, clock.instant());
        trail.keep(id, actor, kept, Map.of("facts", facts), why);
        return demand(id);
    }

    /**
     * Lets everybody mention what somebody else proposed to declare, or nobody what somebody proposed to retire; every node
     * hears of it.
     *
     * @throws Refusal {@code rulebook/own-declaration}, {@code rulebook/declaration-decided}, {@code
     *     rulebook/unknown-declaration}, and those of {@link #propose} and {@link #retire}
     */
    public FactDeclaration confirm(UUID id) {
        FactDeclaration confirmed = Objects.requireNonNull(transaction.execute(status -> {
            FactDeclaration proposed = undecided(id);
            Actor actor = other(proposed);
            node.follow();
            rules.check(proposed.act(), proposed.facts());
            declarations.decide(id, true, null, actor, clock.instant());
            trail.keep(
                    id, actor, "confirmed", Map.of("factType", proposed.facts().factType()), null);
            return demand(id);
        }));
        node.follow();
        return confirmed;
    }

    /** Refuses what somebody else proposed; it may be proposed again. Throws like {@link #confirm}. */
    public FactDeclaration reject(UUID id, @Nullable String reason) {
        return Objects.requireNonNull(transaction.execute(status -> {
            FactDeclaration proposed = undecided(id);
            Actor actor = other(proposed);
            String why = words(reason);
            declarations.decide(id, false, why, actor, clock.instant());
            trail.keep(
                    id, actor, "rejected", Map.of("factType", proposed.facts().factType()), why);
            return demand(id);
        }));
    }

    /** Holds off every other confirmation until the transaction ends. */
    private FactDeclaration undecided(UUID id) {
        locks.declarations();
        FactDeclaration declaration = demand(id);
        if (declaration.state() != FactDeclarationState.PROPOSED) {
            throw DeclarationRefusals.decided();
        }
        return declaration;
    }

    private Actor other(FactDeclaration proposed) {
        Actor actor = ofCity();
        if (proposed.proposedBy().equals(actor.username())) {
            throw DeclarationRefusals.ownDeclaration();
        }
        return actor;
    }

    private FactDeclaration demand(UUID id) {
        return declarations.find(id).orElseThrow(DeclarationRefusals::unknown);
    }

    private Actor ofCity() {
        if (!policy.ofCity()) {
            throw DeclarationRefusals.notTheCity();
        }
        return policy.actor();
    }

    private static String words(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw DeclarationRefusals.reasonNeeded();
        }
        return reason.strip();
    }
}
