// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import io.anlan.service.compliance.Criteria;
import io.anlan.service.organization.Organization;
import io.anlan.service.organization.UnitLevel;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.scope.UnitPath;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines a table of statistics has whether or not anything is counted in them: nothing is a number, too. */
@Component
class Lines {

    private final Criteria criteria;
    private final Organization organization;
    private final CurrentActor currentActor;
    private final JdbcClient database;

    Lines(Criteria criteria, Organization organization, CurrentActor currentActor, JdbcClient database) {
        this.criteria = criteria;
        this.organization = organization;
        this.currentActor = currentActor;
        this.database = database;
    }

    /** What each line is called, by key and in the order of the table. */
    Map<String, Wording> of(StatisticsQuery query) {
        Map<String, Wording> lines = new LinkedHashMap<>();
        switch (query.by()) {
            case CITY, DISTRICT, STREET -> units(query, lines);
            case INDUSTRY ->
                criteria.vocabulary().industries().stream()
                        .filter(term -> query.industry() == null || term.code().equals(query.industry()))
                        .forEach(term -> lines.put(term.code(), term.labels()));
            case SOURCE -> criteria.vocabulary().sources().forEach(term -> lines.put(term.code(), term.labels()));
            case PERIOD -> periods(query, lines);
        }
        return lines;
    }

    /** The name of a line that is not in the table of its own accord, such as what belongs to no street of its district. */
    Wording nameOf(StatisticsQuery query, String key) {
        if (query.by() == Grouping.STREET && key.endsWith("000")) {
            String district = organization.nameOf(city() + "/" + key.substring(0, key.length() - 3));
            return new Wording(district + "（未划街镇）", district + " (no street)");
        }
        return new Wording(key, key);
    }

    private void units(StatisticsQuery query, Map<String, Wording> lines) {
        Actor actor = currentActor.actor();
        database.sql("""
                        select split_part(path, '/', :step) as key, name from organization.unit
                         where level = :level
                           and (path = :unit or starts_with(path, :unit || '/') or starts_with(:unit, path || '/'))
                           and (:district = '' or :step < 2 or split_part(path, '/', 2) = :district)
                           and (:street = '' or :step < 3 or split_part(path, '/', 3) = :street)
                         order by path""")
                .param("level", query.by().name())
                .param("step", UnitLevel.valueOf(query.by().name()).depth())
                .param("unit", actor.unit())
                .param("district", query.district() == null ? "" : query.district())
                .param("street", query.street() == null ? "" : query.street())
                .query(row -> {
                    lines.put(row.getString("key"), new Wording(row.getString("name"), row.getString("name")));
                });
    }

    private static void periods(StatisticsQuery query, Map<String, Wording> lines) {
        for (LocalDate day = query.span().firstDay(query.from());
                !day.isAfter(query.to());
                day = query.span().lastDay(day).plusDays(1)) {
            lines.put(query.span().key(day), query.span().labels(day));
        }
    }

    private String city() {
        return new UnitPath(currentActor.actor().unit()).city();
    }
}
