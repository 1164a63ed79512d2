// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.closure;

import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.closure.ClosureView.RecheckKind;
import io.anlan.service.hiddendanger.closure.RecheckPolicy.RecheckRule;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Shanghai;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws which of the hidden dangers closed in a month are looked at again: for each district, level and industry a pot of its
 * own, of which the rule says the share. Seed and pot are stored, and the database refuses a draw that is not what they give.
 */
@Component
class MonthlyDraw {

    /** Days within which what was drawn is looked at. */
    private static final int DAYS = 30;

    private static final int SEED_BYTES = 16;

    private final JdbcClient database;
    private final Cases cases;
    private final RecheckPolicy policy;
    private final StoredRechecks rechecks;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    MonthlyDraw(JdbcClient database, Cases cases, RecheckPolicy policy, StoredRechecks rechecks, JsonMapper json) {
        this.database = database;
        this.cases = cases;
        this.policy = policy;
        this.rechecks = rechecks;
        this.json = json;
    }

    /** The pots of a month from which nothing was drawn yet. */
    @Transactional(readOnly = true)
    public List<Pot> pots(YearMonth month) {
        return database.sql("""
                        select h.district_code, h.level, h.industry,
                               min(split_part(h.scope, '/', 1) || '/' || split_part(h.scope, '/', 2)) as scope,
                               array_agg(h.number order by h.number collate "C") as population
                          from hidden_danger.hidden_danger h
                         where h.status = 'CLOSED' and h.closed_at >= :from and h.closed_at < :to
                           and not exists (select from hidden_danger.recheck_draw d
                                            where d.district_code = h.district_code and d.month = :month and d.level = h.level
                                              and d.industry = h.industry)
                         group by h.district_code, h.level, h.industry
                         order by h.district_code, h.level, h.industry""")
                .param("from", start(month))
                .param("to", start(month.plusMonths(1)))
                .param("month", month.atDay(1))
                .query(MonthlyDraw::pot)
                .list();
    }

    private static OffsetDateTime start(YearMonth month) {
        return Moments.of(month.atDay(1).atStartOfDay(Shanghai.ZONE).toInstant());
    }

    private static Pot pot(ResultSet row, int index) throws SQLException {
        Array population = row.getArray("population");
        return new Pot(
                row.getString("district_code"),
                HiddenDangerLevel.valueOf(row.getString("level")),
                row.getString("industry"),
                row.getString("scope"),
                List.of((String[]) population.getArray()));
    }

    /** Draws from one pot; of two nodes that do so at the same time one does nothing. */
    @Transactional
    public void draw(Pot pot, YearMonth month) {
        Instant now = cases.now();
        LocalDate today = LocalDate.ofInstant(now, Shanghai.ZONE);
        var under = new Jurisdiction(pot.district(), pot.industry());
        RecheckRule rule = policy.ruleFor(under, pot.level(), null, today);
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        UUID id = UUID.randomUUID();
        List<String> drawn = database.sql("""
                        insert into hidden_danger.recheck_draw (id, district_code, month, level, share, explanation, seed,
                                                                population, drawn, drawn_at, scope, industry)
                        values (:id, :district, :month, :level, :share, cast(:rule as jsonb), :seed, :population,
                                hidden_danger.draw(:seed, :population, :share), :now, :scope, :industry)
                        on conflict do nothing
                        returning drawn""")
                .param("id", id)
                .param("district", pot.district())
                .param("month", month.atDay(1))
                .param("level", pot.level().name())
                .param("share", rule.sampleShare())
                .param("rule", json.writeValueAsString(rule.explanation()))
                .param("seed", HexFormat.of().formatHex(seed))
                .param("population", pot.population().toArray(String[]::new))
                .param("now", Moments.of(now))
                .param("scope", pot.scope())
                .param("industry", pot.industry())
                .query((row, index) -> List.of((String[]) row.getArray(1).getArray()))
                .optional()
                .orElse(List.of());
        for (String number : drawn) {
            rechecks.plan(number, RecheckKind.SAMPLE, today.plusDays(DAYS), id, rule.explanation(), now);
            cases.keep(number, "recheck-drawn", Map.of("draw", id.toString()), null);
        }
    }

    /**
     * What was closed in a month.
     *
     * @param scope path of the district
     * @param population numbers, ascending
     */
    record Pot(String district, HiddenDangerLevel level, String industry, String scope, List<String> population) {}
}
