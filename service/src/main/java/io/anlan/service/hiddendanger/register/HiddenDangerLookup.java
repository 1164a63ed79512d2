// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import io.anlan.service.hiddendanger.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of something another module found; of the scope of whoever asks. */
@Service
@Transactional(readOnly = true)
public class HiddenDangerLookup {

    private final JdbcClient database;

    HiddenDangerLookup(JdbcClient database) {
        this.database = database;
    }

    /** Whether there is one of that number. */
    public boolean exists(String number) {
        return database.sql("select exists (select from hidden_danger.hidden_danger where number = ?)")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    /** Numbers by the cause they were registered for; a cause that is not registered yet is not among them. */
    public Map<String, String> numbersOf(Collection<String> causes) {
        Map<String, String> numbers = new HashMap<>();
        if (!causes.isEmpty()) {
            database.sql("select cause, number from hidden_danger.hidden_danger where cause in (:causes)")
                    .param("causes", causes)
                    .query(row -> {
                        numbers.put(row.getString(1), row.getString(2));
                    });
        }
        return numbers;
    }

    /**
     * The latest hidden danger there that is neither closed nor dismissed.
     *
     * @param source only what was found this way, e.g. ENFORCEMENT_INSPECTION; null for any
     */
    public Optional<String> openAt(Subject subject, @Nullable String source) {
        return database.sql("""
                        select number from hidden_danger.hidden_danger
                         where risk_point = :point and measure is not distinct from cast(:measure as text)
                           and status not in ('CLOSED', 'DISMISSED')
                           and (cast(:source as text) is null or source = :source)
                         order by ordinal desc limit 1""")
                .param("point", subject.riskPoint())
                .param("measure", subject.measure())
                .param("source", source)
                .query(String.class)
                .optional();
    }
}
