// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code service/src/bench/due-together.sh}: many open hidden dangers whose last day passes within the same hour; how late is
 * each noted, with two nodes, and after one of them was killed with the other alone?
 *
 * <p>Properties: {@code due.records} (100000) of one hour, {@code due.minutes} of that hour that are watched with two nodes, and
 * again with one (5).
 */
public final class DueTogether {

    private static final int RECORDS = Integer.getInteger("due.records", 100_000);
    private static final int MINUTES = Integer.getInteger("due.minutes", 5);
    private static final String TITLE = "同一小时到期";

    private final JdbcClient owner;

    private DueTogether(JdbcClient owner) {
        this.owner = owner;
    }

    public static void main(String[] arguments) throws Exception {
        try (var nodes = new TwoNodes("due", 18_085, NodeProcess.ORDINARY)) {
            var bench = new DueTogether(nodes.owner);
            String number = new Walkers(nodes.both(), nodes.tokens, TITLE, "").register();
            bench.awaitRest(number);
            nodes.both().forEach(NodeProcess::kill); // nothing moves while it is copied
            bench.prepare(number);
            for (NodeProcess node : nodes.both()) {
                node.start();
                node.awaitReady();
            }
            System.out.println("| deadlines of " + MINUTES + " minutes, with | noted | p50 s | p99 s | latest s |");
            System.out.println("|---|---|---|---|---|");
            Thread.sleep(TimeUnit.MINUTES.toMillis(2));
            bench.watch("two nodes", Instant.now());
            nodes.both().get(1).kill();
            bench.watch("one node, with what the killed one had taken up", Instant.now().minusSeconds(2));
        }
        System.exit(0); // clients and pools keep threads
    }

    /** The order is put back by eight days, as if that time had passed; then there are many of it. */
    private void prepare(String number) {
        owner.sql("""
                set session_replication_role = replica;
                update hidden_danger.hidden_danger set due_on = current_date - 1, ordered_at = ordered_at - interval '8 days'
                 where number = '%1$s';
                update hidden_danger.duty_clock set due_on = current_date - 1, since = since - 8 where number = '%1$s';
                update hidden_danger.clock_entry set holds_from = holds_from - 8 where number = '%1$s';
                update engine.act_ru_job set duedate_ = now() + interval '1 day'
                 where process_instance_id_ = (select distinct proc_inst_id_ from engine.act_ru_execution where business_key_ = '%1$s');
                set session_replication_role = origin""".formatted(number)).update();
        long began = System.nanoTime();
        long rows = Copies.of(owner, number, RECORDS);
        owner.sql("""
                update engine.act_ru_job j set duedate_ = now() + interval '2 minutes' + random() * interval '1 hour'
                  from engine.act_ru_jobdef d where d.id_ = j.job_def_id_ and d.act_id_ = 'timerEvent_overdue'
                   and j.duedate_ > now() + interval '20 hours' and j.duedate_ < now() + interval '1 day';
                create table public.due as
                select distinct x.business_key_ as number, j.duedate_::timestamptz as at from engine.act_ru_job j
                  join engine.act_ru_jobdef d on d.id_ = j.job_def_id_
                  join engine.act_ru_execution x on x.id_ = j.process_instance_id_
                 where d.act_id_ = 'timerEvent_overdue'""").update();
        System.out.printf("%d open, %d rows, %d s%n", RECORDS, rows, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
    }

    /** Of all that are due in the next minutes, however late they are noted. */
    private void watch(String who, Instant from) throws InterruptedException {
        Instant to = from.plus(MINUTES, ChronoUnit.MINUTES);
        Thread.sleep(TimeUnit.MINUTES.toMillis(MINUTES) + 2_000);
        while (waiting(to) > 0) {
            Thread.sleep(500);
        }
        System.out.println(row(who, from, to));
    }

    private void awaitRest(String number) throws InterruptedException {
        while (!isAtRest(number)) {
            Thread.sleep(500);
        }
    }

    private boolean isAtRest(String number) {
        return owner.sql("""
                        select not exists (select from outbox.event_publication where completion_date is null)
                           and exists (select from engine.act_ru_job j
                                         join engine.act_ru_execution x on x.id_ = j.process_instance_id_
                                        where x.business_key_ = ? || '/1' and j.handler_type_ like 'timer%')""")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    private long waiting(Instant to) {
        return owner.sql("""
                        select count(*) from engine.act_ru_job j join engine.act_ru_jobdef d on d.id_ = j.job_def_id_
                         where d.act_id_ = 'timerEvent_overdue' and j.duedate_ < ?::timestamptz at time zone 'UTC'""")
                .param(to.toString())
                .query(Long.class)
                .single();
    }

    private String row(String who, Instant from, Instant to) {
        List<String> cells = owner.sql("""
                        with noted as (
                          select extract(epoch from e.at - d.at) as late
                            from public.due d join audit.entry e on e.subject = d.number and e.act = 'became-overdue'
                           where d.at >= :from::timestamptz and d.at < :to::timestamptz)
                        select concat_ws(' | ', count(*), round(percentile_disc(0.5) within group (order by late)::numeric, 2),
                                         round(percentile_disc(0.99) within group (order by late)::numeric, 2),
                                         round(max(late)::numeric, 2))
                          from noted""")
                .param("from", from.toString())
                .param("to", to.toString())
                .query(String.class)
                .list();
        return "| " + who + " | " + cells.get(0) + " |";
    }
}
