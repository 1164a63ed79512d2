// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.imports;

import io.anlan.service.platform.Wording;
import io.anlan.service.platform.table.RowProblem;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What hangs on an import in bulk: the file and the problems. In the caller's transaction. */
final class ImportedFiles {

    private static final int BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final String files;
    private final String problems;

    ImportedFiles(JdbcTemplate batches, ImportKind kind) {
        this.database = JdbcClient.create(batches);
        this.batches = batches;
        this.files = kind.schema() + ".import_file";
        this.problems = kind.schema() + ".import_problem";
    }

    void store(TableImport of, byte[] file) {
        database.sql("insert into " + files + " (import_id, scope, content) values (?, ?, ?)")
                .params(of.id(), of.scope(), file)
                .update();
    }

    byte[] content(UUID id) {
        return database.sql("select content from " + files + " where import_id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    void replaceProblems(TableImport of, List<RowProblem> found) {
        database.sql("delete from " + problems + " where import_id = ?")
                .param(of.id())
                .update();
        int[] position = {0};
        batches.batchUpdate(
                "insert into " + problems
                        + " (import_id, position, scope, row_number, column_name, cell, code, zh, en)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                found,
                BATCH,
                (insert, problem) -> {
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
        return database.sql("select row_number, column_name, cell, code, zh, en from " + problems
                        + " where import_id = ? order by position")
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
