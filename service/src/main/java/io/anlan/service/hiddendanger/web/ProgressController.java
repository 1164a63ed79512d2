// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.web;

import io.anlan.service.hiddendanger.HiddenDangerManagement;
import io.anlan.service.hiddendanger.progress.Progress;
import io.anlan.service.hiddendanger.progress.ProgressView;
import io.anlan.service.platform.version.SeenVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a rectification gets on. */
@RestController
@RequestMapping("/api/hidden-dangers/{number}/progress")
class ProgressController {

    private final Progress progress;

    ProgressController(Progress progress) {
        this.progress = progress;
    }

    @GetMapping
    ProgressView progress(@PathVariable String number) {
        return progress.of(number);
    }

    @PostMapping
    ResponseEntity<ProgressView> report(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Progress.NewProgress report) {
        long version = SeenVersion.of(seen);
        try {
            ProgressView view = progress.report(number, version, report);
            return SeenVersion.answer(view.version(), view);
        } catch (OptimisticLockingFailureException simultaneous) {
            throw HiddenDangerManagement.changedMeanwhile(number).because(simultaneous);
        }
    }
}
