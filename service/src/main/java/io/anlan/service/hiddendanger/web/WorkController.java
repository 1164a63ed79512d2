// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.web;

import io.anlan.service.hiddendanger.desk.Urgency;
import io.anlan.service.hiddendanger.register.WorkQueue;
import io.anlan.service.hiddendanger.register.Workload;
import io.anlan.service.platform.register.ListParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's home page: what waits, what is done, what is overdue. */
@RestController
class WorkController {

    private final Workload workload;
    private final WorkQueue queue;

    WorkController(Workload workload, WorkQueue queue) {
        this.workload = workload;
        this.queue = queue;
    }

    @GetMapping("/api/work")
    Workload.Work work() {
        return workload.ofCurrentActor();
    }

    /** What waits, the most urgent first, page by page. */
    @GetMapping("/api/work/queue")
    WorkQueue.QueuePage queue(
            @RequestParam(required = false) @Nullable Urgency urgency,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return queue.page(urgency, cursor, ListParameters.limit(limit));
    }
}
