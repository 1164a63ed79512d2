// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import io.anlan.service.hiddendanger.HiddenDangerStatus;
import io.anlan.service.platform.CurrentActor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register (台账): page by page along an index, whatever its size. */
@Service
public class HiddenDangerRegister {

    /** So many records are fetched one by one in a few milliseconds. */
    private static final int FEW = 1_000;

    private final JdbcClient database;
    private final CurrentActor currentActor;

    HiddenDangerRegister(JdbcClient database, CurrentActor currentActor) {
        this.database = database;
        this.currentActor = currentActor;
    }

    /**
     * One page.
     *
     * @param sort foundOn, dueOn or number, descending with a leading {@code -}; newest first without
     * @param cursor where the page before ended
     * @param limit rows of the page, at least 1
     * @throws io.anlan.service.platform.Refusal {@code hidden-danger/unknown-sort}, {@code platform/invalid-cursor}
     */
    @Transactional(readOnly = true)
    public RegisterPage page(RegisterFilter filter, @Nullable String sort, @Nullable String cursor, int limit) {
        RegisterOrder order = RegisterOrder.of(sort);
        Conditions conditions = conditions(filter).near(currentActor.actor()).search(filter.q(), this::few);
        if (cursor != null) {
            RegisterOrder.Place place = order.place(cursor);
            conditions.and(order.after(), "afterOrdinal", place.ordinal()).with("afterKey", place.key());
        }
        List<Found> found = database.sql("select " + RegisterRow.COLUMNS + " from hidden_danger.hidden_danger h"
                        + conditions.where() + " order by " + order.orderBy() + " limit :limit")
                .params(conditions.parameters())
                .param("limit", limit + 1)
                .query((row, index) -> new Found(RegisterRow.of(row), row.getLong("ordinal")))
                .list();
        boolean more = found.size() > limit;
        List<Found> shown = more ? found.subList(0, limit) : found;
        return new RegisterPage(shown.stream().map(Found::row).toList(), more ? cursorAfter(order, shown) : null);
    }

    /** Where many records have a word, walking through the register in its order comes upon a page of them sooner. */
    Optional<Long[]> few(String word) {
        List<Long> found = database.sql("select hidden_danger.with_grams(hidden_danger.grams(:word), :most)")
                .param("word", word)
                .param("most", FEW + 1)
                .query(Long.class)
                .list();
        return found.size() > FEW ? Optional.empty() : Optional.of(found.toArray(Long[]::new));
    }

    private static String cursorAfter(RegisterOrder order, List<Found> shown) {
        Found last = shown.get(shown.size() - 1);
        return new RegisterOrder.Place(order.keyOf(last.row()), last.ordinal()).cursor();
    }

    static Conditions conditions(RegisterFilter filter) {
        var conditions = new Conditions()
                .and(
                        "h.level = :level",
                        "level",
                        filter.level() == null ? null : filter.level().name())
                .and("h.source = :source", "source", filter.source())
                .and("h.industry = :industry", "industry", filter.industry())
                .and("h.district_code = :district", "district", filter.district())
                .and("h.enterprise_code = :enterprise", "enterprise", filter.enterprise())
                .and("h.risk_point = :riskPoint", "riskPoint", filter.riskPoint())
                .and("platform.street_of(h.scope) = :street", "street", filter.street())
                .and("h.found_on >= :foundFrom", "foundFrom", filter.foundFrom())
                .and(
                        "exists (select from hidden_danger.rung r where r.number = h.number and r.step = :rung)",
                        "rung",
                        filter.rung())
                .and("h.found_on <= :foundTo", "foundTo", filter.foundTo())
                .and(Conditions.WAITS_AT, "step", filter.step())
                .ruledBy(filter.rulePack(), filter.ruleRow());
        if (filter.status() != null && !filter.status().isEmpty()) {
            conditions.and(
                    "h.status in (:status)",
                    "status",
                    filter.status().stream().map(HiddenDangerStatus::name).toList());
        }
        if (filter.overdue() != null) {
            conditions.and(filter.overdue() ? Conditions.OVERDUE : "not (" + Conditions.OVERDUE + ")");
        }
        return conditions;
    }

    private record Found(RegisterRow row, long ordinal) {}

    /** @param next cursor of the next page; null on the last */
    public record RegisterPage(
            List<RegisterRow> items, @Nullable String next) {}
}
