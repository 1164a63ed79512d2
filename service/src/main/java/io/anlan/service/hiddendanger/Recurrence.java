// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often the like was found before: the same enterprise, risk point (or place), measure and accident type within twelve
 * months. What was dismissed does not count.
 */
@Component
class Recurrence {

    private static final int SHOWN = 50;

    private final JdbcClient database;

    Recurrence(JdbcClient database) {
        this.database = database;
    }

    /** How many like it there are, before it is registered under that number. */
    int before(Part.Found found, HiddenDangerNumber number) {
        return alike("select count(*)", "", found, number).query(Integer.class).single();
    }

    /** The numbers of those counted, the latest first. */
    List<String> earlier(HiddenDanger it) {
        Part.Found found = it.found();
        return found.recurrence() == 0
                ? List.of()
                : alike(
                                "select number",
                                " order by ordinal desc limit " + SHOWN,
                                found,
                                new HiddenDangerNumber(it.number()))
                        .query(String.class)
                        .list();
    }

    /** Counts anew for those found within twelve months after it: it came late among them, or counts no longer. */
    void recount(HiddenDanger it) {
        Part.Found found = it.found();
        Subject subject = found.subject();
        if (subject == null && found.accidentType() == null) {
            return; // nothing says what would be like it
        }
        String sameSpot = subject == null
                ? "later.risk_point is null and later.place = :place"
                : "later.risk_point = cast(:point as uuid) and later.measure is not distinct from cast(:measure as text)";
        String sameType = found.accidentType() == null ? "later.accident_type is null" : "later.accident_type = :type";
        database.sql("""
                        update hidden_danger.hidden_danger h set recurrence = now.recurrence
                          from (select later.number, (select count(*) from hidden_danger.earlier_alike(
                                           later.enterprise_code, later.risk_point, later.measure, later.place,
                                           later.accident_type, later.found_on, later.ordinal)) as recurrence
                                  from hidden_danger.hidden_danger later
                                 where later.enterprise_code = :enterprise and %s and %s
                                   and later.found_on between :foundOn and cast(:foundOn + interval '12 months' as date)) now
                         where h.number = now.number and h.recurrence <> now.recurrence""".formatted(sameSpot, sameType))
                .param("enterprise", found.enterpriseCode())
                .param("point", subject == null ? null : subject.riskPoint())
                .param("measure", subject == null ? null : subject.measure())
                .param("place", found.place())
                .param("type", found.accidentType())
                .param("foundOn", found.foundOn())
                .update();
    }

    private JdbcClient.StatementSpec alike(String select, String rest, Part.Found found, HiddenDangerNumber number) {
        Subject subject = found.subject();
        return database.sql(select + " from hidden_danger.earlier_alike(:enterprise, cast(:point as uuid), "
                        + "cast(:measure as text), :place, cast(:type as text), :foundOn, :ordinal)" + rest)
                .param("enterprise", found.enterpriseCode())
                .param("point", subject == null ? null : subject.riskPoint())
                .param("measure", subject == null ? null : subject.measure())
                .param("place", found.place())
                .param("type", found.accidentType())
                .param("foundOn", found.foundOn())
                .param("ordinal", number.ordinal());
    }
}
