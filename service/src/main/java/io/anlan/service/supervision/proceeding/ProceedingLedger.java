// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.proceeding;

import io.anlan.processes.enforcementtransfer.EnforcementTransferProcess;
import io.anlan.processes.interview.InterviewProcess;
import io.anlan.processes.listedsupervision.ListedSupervisionProcess;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.engine.EngineStanding;
import io.anlan.service.platform.register.ListParameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledgers of listings, interviews and transfers, latest first. */
@Service
@Transactional(readOnly = true)
public class ProceedingLedger {

    private static final String WHERE = "\n" + """
             where kind = :kind and (:status::text is null or status = :status) and (:level::text is null or level = :level)
               and (:district::text is null or district = :district)
               and (not :open or ended_at is null) and (not :late or (ended_at is null and due_on < :today))
               and (:q::text is null or concat_ws(' ', number, hidden_danger, title, enterprise) ilike '%' || :q || '%')
               and (:step::text is null or number in""" + " " + EngineStanding.keysAtStep(":process") + ")";

    private final JdbcClient database;
    private final Clock clock;
    private final Proceedings proceedings;
    private final ProceedingDesk desk;

    ProceedingLedger(JdbcClient database, Clock clock, Proceedings proceedings, ProceedingDesk desk) {
        this.database = database;
        this.clock = clock;
        this.proceedings = proceedings;
        this.desk = desk;
    }

    /** @throws io.anlan.service.platform.Refusal {@code supervision/unknown} */
    public ProceedingFile file(String number, ProceedingKind kind) {
        Proceeding it = proceedings.demand(number);
        if (it.kind() != kind) {
            throw SupervisionRefusals.unknown();
        }
        return desk.file(it);
    }

    /** All about a hidden danger, the latest first. */
    public List<ProceedingFile> about(String hiddenDanger) {
        return proceedings.about(hiddenDanger).stream().map(desk::file).toList();
    }

    /** The rows of a kind that the filter shows and the present person may see. */
    public ProceedingPage page(ProceedingKind kind, ProceedingFilter filter, int offset, int limit) {
        List<ProceedingRow> rows = ask(
                        "select * from supervision.proceeding",
                        kind,
                        filter,
                        " order by ordinal desc offset :offset limit :limit")
                .param("offset", Math.max(0, offset))
                .param("limit", ListParameters.limit(limit))
                .query((row, index) -> row(row))
                .list();
        long total = ask("select count(*) from supervision.proceeding", kind, filter, "")
                .query(Long.class)
                .single();
        return new ProceedingPage(rows, total);
    }

    private JdbcClient.StatementSpec ask(String select, ProceedingKind kind, ProceedingFilter filter, String rest) {
        return database.sql(select + WHERE + rest)
                .param("kind", kind.name())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("level", filter.level() == null ? null : filter.level().name())
                .param("district", filter.district())
                .param("open", Boolean.TRUE.equals(filter.open()))
                .param("late", Boolean.TRUE.equals(filter.late()))
                .param("today", LocalDate.now(clock.withZone(Shanghai.ZONE)))
                .param("q", filter.q())
                .param("process", process(kind))
                .param("step", filter.step());
    }

    private static String process(ProceedingKind kind) {
        return switch (kind) {
            case LISTING -> ListedSupervisionProcess.ID;
            case INTERVIEW -> InterviewProcess.ID;
            case ENFORCEMENT -> EnforcementTransferProcess.ID;
        };
    }

    private static ProceedingRow row(ResultSet row) throws SQLException {
        String dangerLevel = row.getString("danger_level");
        String level = row.getString("level");
        Instant ended = Moments.inOrNull(row, "ended_at");
        return new ProceedingRow(
                row.getString("number"),
                row.getString("hidden_danger"),
                row.getString("title"),
                row.getString("enterprise"),
                row.getString("district"),
                dangerLevel == null ? null : HiddenDangerLevel.valueOf(dangerLevel),
                ProceedingStatus.valueOf(row.getString("status")),
                Moments.in(row, "status_since"),
                level == null ? null : ListingLevel.valueOf(level),
                row.getObject("due_on", LocalDate.class),
                row.getString("supervised_by"),
                row.getString("case_number"),
                Moments.in(row, "opened_at"),
                ended);
    }

    /**
     * What a ledger is narrowed to; null shows all.
     *
     * @param late only what is under way and past its last day
     * @param q part of a number, title or name
     * @param step of the drawing, at which its process stands
     */
    public record ProceedingFilter(
            @Nullable ProceedingStatus status,
            @Nullable ListingLevel level,
            @Nullable String district,
            @Nullable Boolean open,
            @Nullable Boolean late,
            @Nullable String q,
            @Nullable String step) {}

    public record ProceedingPage(List<ProceedingRow> items, long total) {}

    /** One line of a ledger. */
    public record ProceedingRow(
            String number,
            String hiddenDanger,
            String title,
            String enterprise,
            String district,
            @Nullable HiddenDangerLevel dangerLevel,
            ProceedingStatus status,
            Instant statusSince,
            @Nullable ListingLevel level,
            @Nullable LocalDate dueOn,
            @Nullable String supervisedBy,
            @Nullable String caseNumber,
            Instant openedAt,
            @Nullable Instant endedAt) {}
}
