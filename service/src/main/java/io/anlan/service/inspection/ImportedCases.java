// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import io.anlan.service.hiddendanger.determination.Determination;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of imports, and those that became hidden dangers. In the caller's transaction. */
@Component
class ImportedCases {

    private static final int BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ImportedCases(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void replace(InspectionImport of, List<CaseResult> cases) {
        database.sql("delete from inspection.import_case where import_id = ?")
                .param(of.id())
                .update();
        int[] position = {0};
        batches.batchUpdate("""
                insert into inspection.import_case
                    (import_id, position, scope, case_number, enterprise, outcome, criteria, hidden_danger)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", cases, BATCH, (insert, one) -> {
            insert.setObject(1, of.id());
            insert.setInt(2, position[0]++);
            insert.setString(3, of.scope());
            insert.setString(4, one.number());
            insert.setString(5, one.enterprise());
            insert.setString(6, one.outcome().name());
            insert.setArray(
                    7,
                    insert.getConnection().createArrayOf("text", one.criteria().toArray()));
            insert.setString(8, one.hiddenDanger());
        });
    }

    List<CaseResult> first(UUID id, int most) {
        return database.sql("""
                        select case_number, enterprise, outcome, criteria, hidden_danger from inspection.import_case
                        where import_id = ? order by position limit ?""")
                .params(id, most)
                .query((row, number) -> new CaseResult(
                        row.getString(1),
                        row.getString(2),
                        Determination.Outcome.valueOf(row.getString(3)),
                        texts(row.getArray(4)),
                        row.getString(5)))
                .list();
    }

    /** The hidden danger that a case became in an earlier import, as far as the actor may see it. */
    Optional<String> importedAs(String authority, String caseNumber) {
        return database.sql(
                        "select hidden_danger from inspection.imported_case where authority = ? and case_number = ?")
                .params(authority, caseNumber)
                .query(String.class)
                .optional();
    }

    void remember(UUID by, String authority, CheckedCase one, String hiddenDanger) {
        database.sql("""
                        insert into inspection.imported_case
                            (authority, case_number, scope, industry, hidden_danger, import_id)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        authority,
                        one.reported().number(),
                        one.enterprise().path(),
                        one.enterprise().industry(),
                        hiddenDanger,
                        by)
                .update();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
