// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.report;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives numbers, and knows whether an enterprise reported the same before. */
@Component
public class RiskPointNumbers {

    private final JdbcClient database;

    RiskPointNumbers(JdbcClient database) {
        this.database = database;
    }

    /** So many numbers, rising. */
    public List<Long> next(int count) {
        return database.sql("select nextval('risk.number') from generate_series(1, ?)")
                .param(count)
                .query(Long.class)
                .list();
    }

    /** Equal for what would be the same risk point of one enterprise. */
    public static String key(String place, String process, String name) {
        return place + "\n" + process + "\n" + name;
    }

    /** The keys of all active ones. */
    public List<String> keys(String enterprise) {
        return database.sql("""
                        select place_name, process, name from risk.risk_point
                        where enterprise_code = ? and status = 'ACTIVE'""")
                .param(enterprise)
                .query((row, index) -> key(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /**
     * @param except number of the risk point that is adapted
     * @throws Refusal {@code risk/reported-already} when name, process and place are those of another active one
     */
    public void demandNew(String enterprise, RiskPointContent content, @Nullable String except) {
        database.sql("""
                        select number from risk.risk_point
                         where enterprise_code = :enterprise and status = 'ACTIVE' and name = :name
                           and process = :process and place_name = :place
                           and number is distinct from cast(:except as text) limit 1""")
                .param("enterprise", enterprise)
                .param("name", content.name())
                .param("process", content.process())
                .param("place", content.placeName())
                .param("except", except)
                .query(String.class)
                .optional()
                .ifPresent(number -> {
                    throw new Refusal(
                            "risk/reported-already",
                            HttpStatus.CONFLICT,
                            new Wording(
                                    "该部位已上报相同的风险点 " + number,
                                    "The same risk point was reported there before: " + number + "."));
                });
    }
}
