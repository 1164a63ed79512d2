// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.regrading;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.platform.problem.Complaints;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The city orders all risk points graded anew, and sees how far that is. */
@Service
public class RegradingManagement {

    private static final int SHOWN = 20;

    private final Regradings regradings;
    private final RegradingWork work;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RegradingManagement(
            Regradings regradings,
            RegradingWork work,
            AuditTrail audit,
            CurrentActor currentActor,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.regradings = regradings;
        this.work = work;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws Refusal {@code risk/words-needed}, {@code risk/regrading-runs} */
    public RegradingView order(@Nullable String reason) {
        Complaints.demandWords("risk/words-needed", "/reason", reason);
        String words = Objects.requireNonNull(reason);
        UUID id = Objects.requireNonNull(transaction.execute(status -> {
            if (regradings.anyRunning()) {
                throw new Refusal(
                        "risk/regrading-runs",
                        HttpStatus.CONFLICT,
                        new Wording("正在重新评定，请等待完成", "All risk points are being graded anew already; please wait."));
            }
            Actor actor = currentActor.actor();
            UUID ordered = regradings.order(actor, words, clock.instant());
            audit.append(
                    new Act("risk-regrading", ordered.toString(), actor.unit(), "ordered", Map.of(), Map.of(), words));
            return ordered;
        }));
        work.begin(id);
        return state(id);
    }

    /** The last twenty, newest first. */
    public List<RegradingView> latest() {
        return Objects.requireNonNull(transaction.execute(status -> regradings.latest(SHOWN)));
    }

    /**
     * How the levels moved so far.
     *
     * @throws Refusal {@code risk/unknown-regrading}
     */
    public List<LevelMoves> moves(UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> regradings.moves(find(id).id())));
    }

    /** @throws Refusal {@code risk/unknown-regrading} */
    public RegradingView state(UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> find(id)));
    }

    private RegradingView find(UUID id) {
        return regradings
                .find(id)
                .orElseThrow(() -> new Refusal(
                        "risk/unknown-regrading",
                        HttpStatus.NOT_FOUND,
                        new Wording("没有这次重新评定", "There is no such regrading.")));
    }
}
