// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import io.anlan.service.hiddendanger.determination.Determination;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.table.RowProblem;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What hangs on an import in bulk: the file, the problems, the cases. In the caller's transaction. */
@Component
class ImportContents {

    private static final int BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ImportContents(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void store(InspectionImport of, byte[] file) {
        database.sql("insert into inspection.import_file (import_id, scope, content) values (?, ?, ?)")
                .params(of.id(), of.scope(), file)
                .update();
    }

    byte[] file(UUID id) {
        return database.sql("select content from inspection.import_file where import_id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    void replaceProblems(InspectionImport of, List<RowProblem> problems) {
        database.sql("delete from inspection.import_problem where import_id = ?")
                .param(of.id())
                .update();
        int[] position = {0};
        batches.batchUpdate("""
                insert into inspection.import_problem
                    (import_id, position, scope, row_number, column_name, cell, code, zh, en)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", problems, BATCH, (insert, problem) -> {
            insert.setObject(1, of.id());
            insert.setInt(2, position[0]++);
            insert.setString(3, of.scope());
            insert.setInt(4, problem.row());
            insert.setString(5, problem.column());
            insert.setString(6, problem.value().replace("\u0000", ""));
            insert.setString(7, problem.code());
            insert.setString(8, problem.message().zh());
            insert.setString(9, problem.message().en());
        });
    }

    List<RowProblem> problems(UUID id) {
        return database.sql("""
                        select row_number, column_name, cell, code, zh, en from inspection.import_problem
                        where import_id = ? order by position""")
                .param(id)
                .query((row, number) -> new RowProblem(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        new Wording(row.getString(5), row.getString(6))))
                .list();
    }

    void replaceCases(InspectionImport of, List<CaseResult> cases) {
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

    List<CaseResult> cases(UUID id, int most) {
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
