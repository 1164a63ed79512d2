// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many hidden dangers from one: every row that the application and its engine keep of it, with numbers and ids of their own.
 * Their trail is not copied, nor what the engine remembers of variables.
 */
final class Copies {

    private static final int FIRST = 500_000;

    private final JdbcClient owner;
    private final String number;
    private final List<String> instances;

    private Copies(JdbcClient owner, String number) {
        this.owner = owner;
        this.number = number;
        this.instances = owner.sql("select distinct proc_inst_id_ from engine.act_ru_execution where business_key_ like ? || '%'")
                .param(number)
                .query(String.class)
                .list();
    }

    /** @return how many rows were written */
    static long of(JdbcClient owner, String number, int count) {
        return new Copies(owner, number).make(count);
    }

    private long make(int count) {
        List<String> tables = owner.sql("""
                        select c.oid::regclass::text from pg_class c
                         where c.relkind in ('r', 'p') and not c.relispartition
                           and c.relnamespace::regnamespace::text in ('hidden_danger', 'supervision', 'engine')
                           and (c.relname not like 'act_hi_%' or c.relname in ('act_hi_procinst', 'act_hi_actinst'))""")
                .query(String.class)
                .list();
        List<String> ids = ids(tables);
        long rows = 0;
        for (String table : tables) {
            for (String row : rows(table)) {
                insert(table, row, ids, count);
                rows += count;
            }
        }
        owner.sql("vacuum analyze").update();
        return rows;
    }

    private void insert(String table, String row, List<String> ids, int count) {
        String columns = columns(table);
        owner.sql("set session_replication_role = replica; insert into " + table + " (" + columns + ") select p."
                        + columns.replace(", ", ", p.") + " from generate_series(1, " + count
                        + ") as n, lateral jsonb_populate_record(null::" + table + ", " + replaced(row, ids)
                        + "::jsonb || jsonb_build_object('ordinal', " + FIRST + " + n)) p")
                .param(row)
                .update();
    }

    private List<String> rows(String table) {
        return owner.sql("select to_jsonb(x)::text from " + table + " x where " + tells())
                .query(String.class)
                .list();
    }

    private String tells() {
        return Stream.concat(Stream.of(number), instances.stream())
                .map(told -> "to_jsonb(x)::text like '%" + told + "%'")
                .collect(Collectors.joining(" or "));
    }

    /** The text of a row, with what identifies it made another's. */
    private String replaced(String row, List<String> ids) {
        String text = "replace(?, '" + number + "', '" + number.substring(0, number.length() - 6) + "' || (" + FIRST + " + n))";
        for (String id : ids) {
            if (row.contains(id)) {
                text = "replace(" + text + ", '" + id + "', md5('" + id + "' || n)::uuid::text)";
            }
        }
        return text;
    }

    private List<String> ids(List<String> tables) {
        List<String> ids = new ArrayList<>();
        for (String table : tables) {
            for (String column : List.of("id", "id_")) {
                if (columns(table).matches("(.*, )?" + column + "(, .*)?")) {
                    ids.addAll(owner.sql("select substring(" + column + "::text from '[0-9a-f]{8}-[0-9a-f-]{27}') from " + table
                                    + " x where " + tells())
                            .query(String.class)
                            .list());
                }
            }
        }
        return ids.stream().filter(id -> id != null).distinct().toList();
    }

    /** Without those the database fills in. */
    private String columns(String table) {
        return owner.sql("""
                        select a.attname from pg_attribute a
                         where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                           and a.attidentity = ''
                           and not exists (select from pg_attrdef d where d.adrelid = a.attrelid and d.adnum = a.attnum
                                              and pg_get_expr(d.adbin, d.adrelid) like 'nextval%')
                         order by a.attnum""")
                .param(table)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.joining(", "));
    }
}
