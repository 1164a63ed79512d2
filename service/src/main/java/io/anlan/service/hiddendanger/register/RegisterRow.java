// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import io.anlan.service.hiddendanger.Dossier.UnitView;
import io.anlan.service.hiddendanger.HiddenDangerStatus;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register.
 *
 * @param rung the step of the ladder it stands on, as the rules' list of steps names it; null when on none
 */
public record RegisterRow(
        String number,
        String title,
        HiddenDangerStatus status,
        @Nullable HiddenDangerLevel level,
        String source,
        String industry,
        UnitView enterprise,
        UnitView district,
        LocalDate foundOn,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable String rung) {

    static final String COLUMNS = """
            h.number, h.ordinal, h.title, h.status, h.status_since, h.level, h.source, h.industry, h.enterprise_code,
            h.enterprise_name, h.district_code, h.district_name, h.found_on, h.due_on,
            h.overdue_since is not null as overdue,
            (select r.step from hidden_danger.rung r where r.number = h.number) as rung""";

    static RegisterRow of(ResultSet row) throws SQLException {
        return new RegisterRow(
                row.getString("number"),
                row.getString("title"),
                HiddenDangerStatus.valueOf(row.getString("status")),
                level(row.getString("level")),
                row.getString("source"),
                row.getString("industry"),
                new UnitView(row.getString("enterprise_code"), row.getString("enterprise_name")),
                new UnitView(row.getString("district_code"), row.getString("district_name")),
                row.getObject("found_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("overdue"),
                row.getString("rung"));
    }

    private static @Nullable HiddenDangerLevel level(@Nullable String name) {
        return name == null ? null : HiddenDangerLevel.valueOf(name);
    }
}
