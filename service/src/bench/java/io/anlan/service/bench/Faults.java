// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import io.anlan.service.platform.audit.AuditVerificationCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code service/src/bench/faults.sh}: two nodes on one PostgreSQL, and kill -9 of a node or of PostgreSQL at random points of
 * the work; afterwards nothing is lost, doubled, or left standing.
 *
 * <p>Properties: {@code faults.acts} answered acts (10000), {@code faults.timers} deadlines that pass meanwhile (500), {@code
 * faults.kills} (12), {@code faults.seed}, {@code faults.threads} (4).
 */
public final class Faults {

    private static final int ACTS = Integer.getInteger("faults.acts", 10_000);
    private static final int TIMERS = Integer.getInteger("faults.timers", 500);
    private static final int KILLS = Integer.getInteger("faults.kills", 12);
    private static final int THREADS = Integer.getInteger("faults.threads", 4);
    private static final long SEED = Long.getLong("faults.seed", 20260311);
    private static final String TITLE = "故障推演";
    private static final int FIRST = 18_090;

    private final KillableServer server;
    private final List<NodeProcess> nodes;
    private final Map<String, String> tokens;
    private final Random dice = new Random(SEED);
    private final List<String> killed = new ArrayList<>();

    private Faults(TwoNodes nodes) {
        this.server = nodes.server;
        this.nodes = nodes.both();
        this.tokens = nodes.tokens;
    }

    public static void main(String[] arguments) throws Exception {
        try (var nodes = new TwoNodes("faults", FIRST, NodeProcess.SMALL)) {
            new Faults(nodes).run();
        }
        System.exit(0); // clients and pools keep threads
    }

    private void run() throws Exception {
        var photograph = Photograph.stored(nodes.get(0).url(), tokens.get("safety"));
        var walkers = new Walkers(nodes, tokens, TITLE, photograph);
        long began = System.nanoTime();
        List<String> due = deadlines(walkers);
        ExecutorService people = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            all.add(people.submit(walkers::walk));
        }
        killAtRandom(walkers);
        while (walkers.answers.get() < ACTS) {
            Thread.sleep(200);
        }
        walkers.enough.set(true);
        for (Future<?> one : all) {
            one.get(10, TimeUnit.MINUTES);
        }
        people.shutdown();
        settle();
        var after = new Aftermath(server.owner(), TITLE);
        after.nothingAnsweredIsLost(walkers.answered);
        after.noDeadlineIsMissed(due);
        after.nothingIsHalfMadeOrDoubled();
        int chain = AuditVerificationCommand.run(
                "--anlan.postgres.data=false", "--spring.datasource.url=" + server.url(),
                "--spring.datasource.username=postgres", "--spring.datasource.password=postgres");
        Aftermath.demand(chain == 0, "the audit chain is broken");
        System.out.printf(
                "%d answered acts, %d deadlines, %d kills (%s), seed %d: nothing lost, doubled or standing still; %s; %d s%n",
                walkers.answers.get(), due.size(), killed.size(), killed, SEED, after.sums(),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
    }

    /**
     * Registers what is to become overdue while nodes and database are killed: its order is put back by eight days, as if that
     * time had passed, and its timer falls due within the next minutes.
     */
    private List<String> deadlines(Walkers walkers) {
        List<String> due = new ArrayList<>();
        for (int i = 0; i < TIMERS; i++) {
            due.add(walkers.register());
        }
        server.owner().sql("""
                set session_replication_role = replica;
                update hidden_danger.hidden_danger set due_on = current_date - 1, ordered_at = ordered_at - interval '8 days'
                 where title = '%1$s';
                update hidden_danger.duty_clock set due_on = current_date - 1, since = since - 8
                 where number in (select number from hidden_danger.hidden_danger where title = '%1$s');
                update hidden_danger.clock_entry set holds_from = holds_from - 8
                 where number in (select number from hidden_danger.hidden_danger where title = '%1$s');
                update engine.act_ru_job j set duedate_ = now() + random() * interval '%2$s seconds'
                  from engine.act_ru_execution e, engine.act_ru_jobdef d
                 where e.id_ = j.process_instance_id_ and d.id_ = j.job_def_id_ and d.act_id_ = 'timerEvent_overdue'
                   and e.business_key_ in (select number from hidden_danger.hidden_danger where title = '%1$s');
                set session_replication_role = origin""".formatted(TITLE, KILLS * 20)).update();
        return due;
    }

    private void killAtRandom(Walkers walkers) throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            int until = walkers.answers.get() + ACTS / (2 * KILLS) + dice.nextInt(Math.max(1, ACTS / KILLS));
            while (walkers.answers.get() < Math.min(until, ACTS)) {
                Thread.sleep(5);
            }
            Thread.sleep(dice.nextInt(50));
            int victim = dice.nextInt(3);
            if (victim == 2) {
                server.kill();
                killed.add("PostgreSQL");
                server.startAgain();
            } else {
                NodeProcess node = nodes.get(victim);
                node.kill();
                killed.add(node.name());
                node.start();
                node.awaitReady();
            }
        }
    }

    /** Until nothing is due or on its way; what a killed node had taken up is released after the five minutes of its lock. */
    private void settle() throws InterruptedException {
        JdbcClient owner = server.owner();
        long began = System.nanoTime();
        while (owner.sql("""
                        select (select count(*) from outbox.event_publication)
                             + (select count(*) from engine.act_ru_job where duedate_ is null or duedate_ <= now() at time zone 'UTC')""")
                        .query(Long.class)
                        .single()
                > 0) {
            Aftermath.demand(System.nanoTime() - began < TimeUnit.MINUTES.toNanos(20), "something does not settle");
            Thread.sleep(1_000);
        }
    }
}
