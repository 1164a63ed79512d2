// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.register;

import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.register.RegisterRows;
import io.anlan.service.platform.register.RegisterRows.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** The register of risk points row by row, newest first. */
@Service
public class RiskPointLedger {

    private final RegisterRows rows;
    private final CurrentActor currentActor;
    private final RiskPointRegister register;

    RiskPointLedger(RegisterRows rows, CurrentActor currentActor, RiskPointRegister register) {
        this.rows = rows;
        this.currentActor = currentActor;
        this.register = register;
    }

    /** Hands over every row that the filter shows and the present person may see. */
    public void each(RiskPointFilter filter, Consumer<LedgerRow> reader) {
        rows.each(() -> selection(filter), (row, index) -> row(row), reader);
    }

    private Selection selection(RiskPointFilter filter) {
        var conditions =
                new RiskPointConditions(filter).near(currentActor.actor()).search(filter.q(), register::known);
        return new Selection("""
                        select p.number, p.enterprise_name, p.scope, p.place_name, p.process, p.name, p.hazard_factor,
                               p.accident_types, p.method, p.scores, p.graded_level, p.live_level, p.control_level,
                               p.responsible, cardinality(p.measures) as measures, p.status, p.created_at
                          from risk.risk_point p""" + conditions.where() + " order by p.ordinal desc", conditions.parameters());
    }

    private static LedgerRow row(ResultSet row) throws SQLException {
        return new LedgerRow(
                row.getString("number"),
                row.getString("enterprise_name"),
                row.getString("scope"),
                row.getString("place_name"),
                row.getString("process"),
                row.getString("name"),
                row.getString("hazard_factor"),
                List.of((String[]) row.getArray("accident_types").getArray()),
                row.getString("method"),
                row.getString("scores"),
                row.getString("graded_level"),
                row.getString("live_level"),
                row.getString("control_level"),
                row.getString("responsible"),
                row.getInt("measures"),
                row.getString("status"),
                Moments.in(row, "created_at"));
    }

    /**
     * One line of the ledger (风险分级管控台账).
     *
     * @param scope path of the enterprise
     * @param scores as JSON
     */
    public record LedgerRow(
            String number,
            String enterprise,
            String scope,
            String place,
            String process,
            String name,
            String hazardFactor,
            List<String> accidentTypes,
            String method,
            String scores,
            String gradedLevel,
            String liveLevel,
            String controlLevel,
            String responsible,
            int measures,
            String status,
            Instant createdAt) {}
}
