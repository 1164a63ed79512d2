// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The limit: the very rows that our own road writes, in the same transactions and tables, as prepared statements of JDBC.
 * No engine, no rules, no objects; the guards, policies and hash chains of the database work as they do for us.
 */
final class HandWrittenRoad implements Road {

    private static final String SCOPE =
            "select set_config('anlan.scope', '*', true), set_config('anlan.industries', '*', true)";

    /** A prepared statement and where its values come from. */
    private record Statement(String sql, List<Object> values, List<String> types) {}

    private final DataSource pool;
    private final JdbcClient owner;
    private final String template;
    private final List<List<Statement>> transactions;

    HandWrittenRoad(Workbench workbench, Recording recording) {
        this.pool = workbench.applicationPool();
        this.owner = workbench.owner;
        this.template = recording.number;
        this.transactions = recording.transactions.stream()
                .map(writes -> writes.stream().map(this::statement).toList())
                .toList();
    }

    @Override
    public String name() {
        return "SQL by hand, the same rows";
    }

    @Override
    public void complete() throws SQLException {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            long ordinal = nextOrdinal(connection);
            String number = "HD-2026-%06d".formatted(ordinal);
            var ids = new HashMap<String, String>();
            for (var statements : transactions) {
                try (var scope = connection.prepareStatement(SCOPE)) {
                    scope.execute();
                }
                for (var statement : statements) {
                    execute(connection, statement, number, ordinal, ids);
                }
                connection.commit();
            }
        }
    }

    private void execute(Connection connection, Statement it, String number, long ordinal, Map<String, String> ids)
            throws SQLException {
        try (var prepared = connection.prepareStatement(it.sql())) {
            for (int i = 0; i < it.values().size(); i++) {
                Object value = it.values().get(i);
                if (value instanceof List<?> items && it.types().get(i).endsWith("[]")) {
                    prepared.setArray(i + 1, connection.createArrayOf("text", items.toArray()));
                } else if (value instanceof Number && it.types().get(i).equals("ordinal")) {
                    prepared.setLong(i + 1, ordinal);
                } else if (value != null && it.types().get(i).equals("uuid")) {
                    prepared.setString(
                            i + 1,
                            ids.computeIfAbsent(
                                    value.toString(), any -> UUID.randomUUID().toString()));
                } else {
                    prepared.setString(
                            i + 1, value == null ? null : Recording.text(value).replace(template, number));
                }
            }
            prepared.execute();
        }
    }

    private static long nextOrdinal(Connection connection) throws SQLException {
        try (var next = connection.prepareStatement("select nextval('hidden_danger.number')");
                var row = next.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private Statement statement(Recording.Write write) {
        Map<String, String> types = types(write.table());
        return switch (write.operation()) {
            case "INSERT" -> write.table().equals("audit.entry") ? append(write.is()) : insert(write, types);
            case "UPDATE" -> update(write, types);
            default -> where("delete from " + write.table(), write, types, new ArrayList<>(), new ArrayList<>());
        };
    }

    private static Statement append(Map<String, Object> entry) {
        var columns = List.of(
                "subject_kind", "subject", "scope", "at", "username", "name", "role", "address", "act", "before", "after",
                "note");
        return new Statement(
                "select audit.append(?, ?, ?, cast(? as timestamptz), ?, ?, ?, ?, ?, ?::json, ?::json, ?)",
                columns.stream().map(entry::get).collect(Collectors.toCollection(ArrayList::new)),
                columns.stream().map(column -> "text").toList());
    }

    private Statement insert(Recording.Write write, Map<String, String> types) {
        Set<String> columns = new LinkedHashSet<>(write.is().keySet());
        columns.retainAll(types.keySet());
        return new Statement(
                "insert into " + write.table() + " (" + String.join(", ", columns) + ") values ("
                        + columns.stream().map(column -> cast(types.get(column))).collect(Collectors.joining(", ")) + ")",
                columns.stream().map(write.is()::get).collect(Collectors.toCollection(ArrayList::new)),
                columns.stream().map(column -> kind(column, types)).toList());
    }

    private Statement update(Recording.Write write, Map<String, String> types) {
        var changed = write.is().keySet().stream()
                .filter(types::containsKey)
                .filter(column ->
                        !Objects.equals(write.is().get(column), write.was().get(column)))
                .toList();
        List<Object> values = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        changed.forEach(column -> {
            values.add(write.is().get(column));
            kinds.add(kind(column, types));
        });
        String set = changed.stream()
                .map(column -> column + " = " + cast(types.get(column)))
                .collect(Collectors.joining(", "));
        return where("update " + write.table() + " set " + set, write, types, values, kinds);
    }

    private Statement where(
            String start, Recording.Write write, Map<String, String> types, List<Object> values, List<String> kinds) {
        var keys = owner.sql(
                        """
                        select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                        where i.indrelid = cast(? as regclass) and i.indisprimary""")
                .param(write.table())
                .query(String.class)
                .list();
        keys.forEach(key -> {
            values.add(write.was().get(key));
            kinds.add(kind(key, types));
        });
        return new Statement(
                start + " where "
                        + keys.stream().map(key -> key + " = " + cast(types.get(key))).collect(Collectors.joining(" and ")),
                values,
                kinds);
    }

    private static String cast(String type) {
        return type.endsWith("[]") ? "?" : "cast(? as " + type + ")";
    }

    private static String kind(String column, Map<String, String> types) {
        return column.equals("ordinal") ? "ordinal" : types.get(column);
    }

    /** Columns that are written, with their types; the server numbers the others itself. */
    private Map<String, String> types(String table) {
        return owner
                .sql(
                        """
                        select attname, format_type(atttypid, atttypmod) from pg_attribute
                        where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped and attidentity = ''
                          and attgenerated = ''""")
                .param(table)
                .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public boolean isBusy() {
        return false;
    }
}
