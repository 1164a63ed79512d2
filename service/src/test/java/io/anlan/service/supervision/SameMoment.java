// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision;

import static org.awaitility.Awaitility.await;

import io.anlan.service.SettableClock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Acts that begin at the same moment, and timers that are due then. */
final class SameMoment {

    private static final LocalDateTime DEADLINE = LocalDateTime.of(2026, 3, 18, 0, 0);

    private final SettableClock clock;
    private final ManagementService engine;
    private final JobExecutor jobs;

    SameMoment(SettableClock clock, ManagementService engine, JobExecutor jobs) {
        this.clock = clock;
        this.engine = engine;
        this.jobs = jobs;
    }

    /** Both begin at the same moment; their statuses in this order. */
    static List<Integer> together(Supplier<Integer> one, Supplier<Integer> other) {
        CyclicBarrier start = new CyclicBarrier(2);
        List<CompletableFuture<Integer>> answers = Stream.of(one, other)
                .map(act -> CompletableFuture.supplyAsync(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException | BrokenBarrierException e) {
                        throw new IllegalStateException(e);
                    }
                    return act.get();
                }))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    static int status(RestTestClient.ResponseSpec answer) {
        return answer.returnResult(String.class).getStatus().value();
    }

    int midnight() {
        clock.set(DEADLINE);
        settle();
        return 0;
    }

    void settle() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    jobs.jobWasAdded(); // its own next look may be seconds away
                    return engine.createJobQuery()
                                    .executable()
                                    .withRetriesLeft()
                                    .count()
                            == 0;
                });
    }
}
