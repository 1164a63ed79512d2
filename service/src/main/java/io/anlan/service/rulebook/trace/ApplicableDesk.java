// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.trace;

import io.anlan.service.platform.Moments;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.RulebookRefusals;
import io.anlan.service.rulebook.trace.ApplicableRules.ApplicableLayer;
import io.anlan.service.rulebook.trace.Tracing.HeldVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which rule holds here, and why this one. */
@Service
@Transactional(readOnly = true)
public class ApplicableDesk {

    private final Revisions revisions;
    private final Tracing rules;
    private final JdbcClient database;
    private final Clock clock;

    ApplicableDesk(Revisions revisions, Tracing rules, JdbcClient database, Clock clock) {
        this.revisions = revisions;
        this.rules = rules;
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param packId of a pack, or of a layer of it
     * @param division CN or a division code
     * @param industry null where it does not matter: then no rule of one industry holds
     * @param on null for today
     * @param rowId null to ask about no row
     * @throws io.anlan.service.platform.Refusal {@code rulebook/unknown-pack}, {@code rulebook/unknown-row}
     */
    public ApplicableRules applicable(
            String packId, String division, @Nullable String industry, @Nullable LocalDate on, @Nullable String rowId) {
        Revision asked = revisions.of(packId).stream().findFirst().orElseThrow(RulebookRefusals::unknownPack);
        String base = Objects.requireNonNullElse(asked.layerOf(), packId);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        List<ApplicableLayer> layers = rules.applicable(base, division, industry, day).stream()
                .map(held -> layer(held, base))
                .toList();
        return new ApplicableRules(
                base,
                division,
                industry,
                day,
                layers,
                rowId == null ? null : rules.answering(base, division, industry, day, rowId));
    }

    private ApplicableLayer layer(HeldVersion held, String base) {
        Revision revision = revisions.find(held.packId(), held.version()).orElseThrow(RulebookRefusals::unknown);
        Law law = law(revision.id());
        return new ApplicableLayer(
                revision.id(),
                held.packId(),
                held.version(),
                revision.title(),
                !held.packId().equals(base),
                revision.jurisdiction(),
                revision.industries(),
                held.since(),
                held.until(),
                law.since(),
                law.number(),
                held.reason());
    }

    private Law law(UUID revision) {
        return database.sql("""
                        select number, effective_at from rulebook.publication
                         where revision = ? order by effective_at <= ? desc, effective_at desc, number desc limit 1""")
                .params(revision, Moments.of(clock.instant()))
                .query((row, index) -> new Law(row.getLong(1), Moments.in(row, "effective_at")))
                .single();
    }

    private record Law(long number, Instant since) {}
}
