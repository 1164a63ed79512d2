// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.closure;

import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The draws of rechecks, open to everybody who may see the district: what was in the pot, and by which seed it was drawn. */
@Service
@Transactional(readOnly = true)
public class Draws {

    private static final int SHOWN = 200;

    private final JdbcClient database;

    Draws(JdbcClient database) {
        this.database = database;
    }

    /**
     * The latest first, at most two hundred.
     *
     * @param month its first day; null for all
     */
    public List<RecheckDrawRow> list(@Nullable LocalDate month, @Nullable String district) {
        return database.sql("""
                        select d.id, d.district_code, d.month, d.level, d.industry, d.share, d.drawn_at,
                               cardinality(d.population) as population, cardinality(d.drawn) as drawn,
                               (select count(*) from hidden_danger.recheck r where r.draw = d.id and r.result is not null) as checked,
                               (select count(*) from hidden_danger.recheck r where r.draw = d.id and r.result = 'RECURRED') as recurred
                          from hidden_danger.recheck_draw d
                         where (cast(:month as date) is null or d.month = :month)
                           and (cast(:district as text) is null or d.district_code = :district)
                         order by d.month desc, d.district_code, d.level desc, d.industry limit %d""".formatted(SHOWN))
                .param("month", month)
                .param("district", district)
                .query((row, index) -> new RecheckDrawRow(
                        row.getObject("id", UUID.class),
                        row.getString("district_code"),
                        row.getObject("month", LocalDate.class),
                        HiddenDangerLevel.valueOf(row.getString("level")),
                        row.getString("industry"),
                        row.getBigDecimal("share"),
                        Moments.in(row, "drawn_at"),
                        row.getInt("population"),
                        row.getInt("drawn"),
                        row.getInt("checked"),
                        row.getInt("recurred")))
                .list();
    }

    /** @throws Refusal {@code hidden-danger/unknown-draw} */
    public RecheckDraw one(UUID id) {
        return database.sql(
                        "select seed, population, drawn, explanation ->> 'packId' as pack from hidden_danger.recheck_draw where id = ?")
                .param(id)
                .query((row, index) -> new RecheckDraw(
                        id,
                        row.getString("seed"),
                        List.of((String[]) row.getArray("population").getArray()),
                        List.of((String[]) row.getArray("drawn").getArray()),
                        row.getString("pack")))
                .optional()
                .orElseThrow(() -> new Refusal(
                        "hidden-danger/unknown-draw",
                        HttpStatus.NOT_FOUND,
                        new Wording("没有该次抽查，或不在您的管辖范围内", "There is no such draw, or it is outside your scope.")));
    }

    /**
     * One draw.
     *
     * @param month first day of the month in which they were closed
     * @param share percent
     * @param population how many were in the pot
     * @param drawn how many were drawn
     * @param recurred of those checked
     */
    public record RecheckDrawRow(
            UUID id,
            String district,
            LocalDate month,
            HiddenDangerLevel level,
            String industry,
            BigDecimal share,
            Instant drawnAt,
            int population,
            int drawn,
            int checked,
            int recurred) {}

    /**
     * All that is needed to draw again: sort the numbers by the SHA-256 of {@code seed|number} and take the first.
     *
     * @param seed 32 hexadecimal digits
     */
    public record RecheckDraw(
            UUID id,
            String seed,
            List<String> population,
            List<String> drawn,
            @Nullable String pack) {}
}
