// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.risk.RiskLevel;
import io.anlan.service.risk.catalogue.CatalogueMeasure;
import io.anlan.service.risk.catalogue.CatalogueMeasure.Checker;
import io.anlan.service.risk.catalogue.CatalogueMeasure.Frequency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Inspections and their questions as they are stored; in the caller's transaction and scope. */
@Component
public class Inspections {

    static final String COLUMNS = """
            i.id, i.scope, i.industry, i.enterprise_code, i.enterprise_name, i.district_code, i.kind, i.checked_by,
            i.frequency, i.period, i.due_on, i.state, i.sampling, i.note, i.created_at, i.created_by, i.created_by_name,
            i.completed_at, i.completed_by_name, i.received_late, i.missed_at""";

    private static final int BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    Inspections(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** @throws Refusal {@code inspection/unknown} when there is none, or none the scope covers */
    public Inspection demand(UUID id) {
        return found(id, "").orElseThrow(Inspections::unknown);
    }

    /** As {@link #demand}; until the end of the transaction nobody else answers or completes it. */
    public Inspection lock(UUID id) {
        return found(id, " for update").orElseThrow(Inspections::unknown);
    }

    private Optional<Inspection> found(UUID id, String locking) {
        return database.sql("select " + COLUMNS + " from inspection.inspection i where i.id = ?" + locking)
                .param(id)
                .query(Inspections::row)
                .optional();
    }

    private static Refusal unknown() {
        return new Refusal(
                "inspection/unknown",
                HttpStatus.NOT_FOUND,
                new Wording("没有这次检查，或不在您的管辖范围内", "There is no such inspection, or it is outside your scope."));
    }

    /** The enterprise's own of these periods. */
    List<Inspection> ofPeriods(String enterprise, Collection<String> periods) {
        return database.sql("select " + COLUMNS + " from inspection.inspection i where i.enterprise_code = :enterprise "
                        + "and i.kind = 'SELF' and i.period in (:periods)")
                .param("enterprise", enterprise)
                .param("periods", periods)
                .query(Inspections::row)
                .list();
    }

    /** Adds it; says whether there was none of its enterprise, checker and period before. */
    boolean add(Inspection one) {
        return database.sql("""
                        insert into inspection.inspection (id, scope, industry, enterprise_code, enterprise_name,
                            district_code, kind, checked_by, frequency, period, due_on, sampling, note, created_at,
                            created_by, created_by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)
                        on conflict (enterprise_code, checked_by, frequency, period) where kind = 'SELF' do nothing""")
                        .param(one.id())
                        .param(one.scope())
                        .param(one.industry())
                        .param(one.enterpriseCode())
                        .param(one.enterpriseName())
                        .param(one.districtCode())
                        .param(one.kind().name())
                        .param(8, name(one.checkedBy()), Types.VARCHAR)
                        .param(9, name(one.frequency()), Types.VARCHAR)
                        .param(10, one.period(), Types.VARCHAR)
                        .param(11, one.dueOn())
                        .param(
                                12,
                                one.sampling() == null
                                        ? null
                                        : JsonMapper.shared().writeValueAsString(one.sampling()),
                                Types.VARCHAR)
                        .param(13, one.note(), Types.VARCHAR)
                        .param(14, Moments.of(one.createdAt()))
                        .param(15, one.createdBy(), Types.VARCHAR)
                        .param(16, one.createdByName(), Types.VARCHAR)
                        .update()
                == 1;
    }

    /** Asks these as well, after those that are asked already. */
    void ask(Inspection of, List<Item> items) {
        int[] position = {
            database.sql("select coalesce(max(position) + 1, 0) from inspection.item where inspection = ?")
                    .param(of.id())
                    .query(Integer.class)
                    .single()
        };
        batches.batchUpdate("""
                insert into inspection.item (inspection, position, risk_point, measure, scope, industry, point_number,
                    point_name, point_place, point_level, question)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb)) on conflict do nothing""", items, BATCH, (insert, item) -> {
            insert.setObject(1, of.id());
            insert.setInt(2, position[0]++);
            insert.setObject(3, item.riskPoint());
            insert.setString(4, item.measure());
            insert.setString(5, of.scope());
            insert.setString(6, of.industry());
            insert.setString(7, item.pointNumber());
            insert.setString(8, item.pointName());
            insert.setString(9, item.pointPlace());
            insert.setString(10, name(item.pointLevel()));
            insert.setString(
                    11, item.question() == null ? null : JsonMapper.shared().writeValueAsString(item.question()));
        });
    }

    /** The keys of what is asked, by inspection. */
    Map<UUID, Set<String>> asked(Collection<UUID> inspections) {
        Map<UUID, Set<String>> asked = new HashMap<>();
        if (!inspections.isEmpty()) {
            database.sql(
                            "select inspection, risk_point || ' ' || measure from inspection.item where inspection in (:all)")
                    .param("all", inspections)
                    .query(row -> {
                        asked.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                                .add(row.getString(2));
                    });
        }
        return asked;
    }

    /** The questions, in the order they are asked. */
    public List<Item> items(UUID inspection) {
        return database.sql("""
                        select risk_point, measure, point_number, point_name, point_place, point_level, question
                          from inspection.item where inspection = ? order by position""")
                .param(inspection)
                .query((row, index) -> new Item(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6) == null ? null : RiskLevel.valueOf(row.getString(6)),
                        row.getString(7) == null
                                ? null
                                : JsonMapper.shared().readValue(row.getString(7), CatalogueMeasure.class)))
                .list();
    }

    /** How many questions have no answer. */
    public long unanswered(UUID inspection) {
        return database.sql("select inspection.unanswered(?)")
                .param(inspection)
                .query(Long.class)
                .single();
    }

    /** Whether every question has an answer that was given until its last day. */
    public boolean answeredInTime(Inspection one) {
        return database.sql("select inspection.answered_in_time(?, ?)")
                .param(one.id())
                .param(one.dueOn())
                .query(Boolean.class)
                .single();
    }

    /** Done; the database checks that every question has an answer. */
    public void complete(Inspection one, String by, String byName, Instant at, boolean late) {
        database.sql("""
                        update inspection.inspection set state = 'DONE', completed_at = ?, completed_by = ?,
                               completed_by_name = ?, received_late = ?, version = version + 1 where id = ?""").params(Moments.of(at), by, byName, late, one.id()).update();
    }

    /** Some that are open though their last day has passed; other nodes leave those alone meanwhile. */
    List<Inspection> overdue(LocalDate today, int most) {
        return database.sql("select " + COLUMNS + " from inspection.inspection i where i.state = 'OPEN' "
                        + "and i.due_on < ? order by i.due_on, i.id limit ? for update skip locked")
                .params(today, most)
                .query(Inspections::row)
                .list();
    }

    void miss(List<Inspection> all, Instant at) {
        batches.batchUpdate(
                "update inspection.inspection set state = 'MISSED', missed_at = ?, version = version + 1 where id = ?",
                all,
                BATCH,
                (update, one) -> {
                    update.setObject(1, Moments.of(at));
                    update.setObject(2, one.id());
                });
    }

    static Inspection row(ResultSet row, int index) throws SQLException {
        String sampling = row.getString("sampling");
        return new Inspection(
                row.getObject("id", UUID.class),
                row.getString("scope"),
                row.getString("industry"),
                row.getString("enterprise_code"),
                row.getString("enterprise_name"),
                row.getString("district_code"),
                InspectionKind.valueOf(row.getString("kind")),
                row.getString("checked_by") == null ? null : Checker.valueOf(row.getString("checked_by")),
                row.getString("frequency") == null ? null : Frequency.valueOf(row.getString("frequency")),
                row.getString("period"),
                row.getObject("due_on", LocalDate.class),
                InspectionState.valueOf(row.getString("state")),
                sampling == null ? null : JsonMapper.shared().readValue(sampling, Sampling.class),
                row.getString("note"),
                Moments.in(row, "created_at"),
                row.getString("created_by"),
                row.getString("created_by_name"),
                Moments.inOrNull(row, "completed_at"),
                row.getString("completed_by_name"),
                row.getBoolean("received_late"),
                Moments.inOrNull(row, "missed_at"));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
