// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.intake;

import io.anlan.service.platform.Wording;
import io.anlan.service.platform.table.RowProblem;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What hangs on an import in bulk: the file and the problems. In the caller's transaction. */
@Component
class ImportedFiles {

    private static final int BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ImportedFiles(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void store(RiskPointImport of, byte[] file) {
        database.sql("insert into risk.import_file (import_id, scope, content) values (?, ?, ?)")
                .params(of.id(), of.scope(), file)
                .update();
    }

    byte[] content(UUID id) {
        return database.sql("select content from risk.import_file where import_id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    void replaceProblems(RiskPointImport of, List<RowProblem> problems) {
        database.sql("delete from risk.import_problem where import_id = ?")
                .param(of.id())
                .update();
        int[] position = {0};
        batches.batchUpdate("""
                insert into risk.import_problem
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
                        select row_number, column_name, cell, code, zh, en from risk.import_problem
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
}
