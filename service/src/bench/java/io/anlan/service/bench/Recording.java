// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every row that one rectification writes outside the engine's tables, transaction by transaction. */
final class Recording {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param operation INSERT, UPDATE or DELETE
     * @param was the row before; null when inserted
     * @param is the row after; null when deleted
     */
    record Write(String table, String operation, Map<String, Object> was, Map<String, Object> is) {}

    final List<List<Write>> transactions;
    final String number;

    private Recording(String number, List<List<Write>> transactions) {
        this.number = number;
        this.transactions = transactions;
    }

    static Recording of(JdbcClient owner, Callable<String> deed, Callable<Boolean> busy) throws Exception {
        owner.sql("create schema bench").update();
        owner.sql(
                        """
                        create table bench.recorded (no bigint generated always as identity, tx bigint, tab text, op text,
                                                     was text, now text)""")
                .update();
        owner.sql(
                        """
                        create function bench.record() returns trigger language plpgsql security definer as $$
                        begin
                            insert into bench.recorded (tx, tab, op, was, now)
                            values (txid_current(), tg_table_schema || '.' || tg_table_name, tg_op,
                                    to_jsonb(old)::text, to_jsonb(new)::text);
                            return null;
                        end $$""")
                .update();
        List<String> tables = owner.sql(
                        """
                        select schemaname || '.' || tablename from pg_tables
                        where schemaname in ('hidden_danger', 'evidence', 'notification', 'outbox')
                          and tablename <> 'search_grams' -- written by a trigger, whoever writes the record
                           or (schemaname, tablename) = ('audit', 'entry')""")
                .query(String.class)
                .list();
        tables.forEach(table -> owner.sql("create trigger zz_record after insert or update or delete on " + table
                        + " for each row execute function bench.record()")
                .update());
        String number = deed.call();
        while (busy.call()) {
            Thread.sleep(100);
        }
        tables.forEach(table ->
                owner.sql("drop trigger zz_record on " + table).update());
        return new Recording(number, grouped(owner));
    }

    private static List<List<Write>> grouped(JdbcClient owner) {
        var transactions = new LinkedHashMap<Long, List<Write>>();
        owner.sql("select tx, tab, op, was, now from bench.recorded order by no").query(row -> {
            transactions
                    .computeIfAbsent(row.getLong("tx"), any -> new ArrayList<>())
                    .add(new Write(
                            row.getString("tab"),
                            row.getString("op"),
                            read(row.getString("was")),
                            read(row.getString("now"))));
        });
        return List.copyOf(transactions.values());
    }

    private static Map<String, Object> read(String row) {
        return row == null ? null : JSON.readValue(row, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    /** Rows by table and operation, e.g. "hidden_danger.decision INSERT" to 1. */
    Map<String, Integer> summary() {
        var counts = new java.util.TreeMap<String, Integer>();
        transactions.forEach(writes ->
                writes.forEach(write -> counts.merge(write.table() + " " + write.operation(), 1, Integer::sum)));
        return counts;
    }

    static String text(Object value) {
        return value instanceof Map || value instanceof List ? JSON.writeValueAsString(value) : String.valueOf(value);
    }
}
