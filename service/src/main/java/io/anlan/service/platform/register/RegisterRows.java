// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.register;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A register row by row, however many there are: a thousand in memory at a time. */
@Component
public class RegisterRows {

    private static final int FETCHED = 1_000;

    private final JdbcClient database;

    RegisterRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Hands over every row in the order of the selection.
     *
     * @param selection asked for in the transaction that reads, so it may look things up
     */
    @Transactional(readOnly = true)
    public <T> void each(Supplier<Selection> selection, RowMapper<T> meaning, Consumer<T> reader) {
        Selection selected = selection.get();
        database.sql(selected.statement())
                .params(selected.parameters())
                .withFetchSize(FETCHED)
                .query(row -> {
                    reader.accept(meaning.mapRow(row, row.getRow()));
                });
    }

    /**
     * A query.
     *
     * @param parameters values by the names the statement has
     */
    public record Selection(String statement, Map<String, Object> parameters) {}
}
