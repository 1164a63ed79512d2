// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.web;

import io.anlan.service.hiddendanger.register.Workload;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's home page: what waits, what is done, what is overdue. */
@RestController
class WorkController {

    private final Workload workload;

    WorkController(Workload workload) {
        this.workload = workload;
    }

    @GetMapping("/api/work")
    Workload.Work work() {
        return workload.ofCurrentActor();
    }
}
