// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.web;

import io.anlan.service.platform.register.ListParameters;
import io.anlan.service.process.move.MoveDesk;
import io.anlan.service.process.move.MoveViews.MigrationReport;
import io.anlan.service.process.move.MoveViews.MigrationView;
import io.anlan.service.process.move.MoveViews.Migrations;
import io.anlan.service.process.move.MoveViews.MoveOutcome;
import io.anlan.service.process.move.MoveViews.ProcessVersions;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Instances of older drawings that move to the newest: an administrator proposes it, the city's regulator decides. */
@RestController
@RequestMapping("/api")
@PreAuthorize("hasAnyRole('ADMIN', 'CITY_REGULATOR', 'AUDITOR')")
class MigrationController {

    private static final String DECIDES = "hasRole('CITY_REGULATOR')";

    private final MoveDesk desk;

    MigrationController(MoveDesk desk) {
        this.desk = desk;
    }

    /** What would move, and what would be left and why. */
    @GetMapping("/processes/{process}/versions")
    ProcessVersions processVersions(@PathVariable String process) {
        return desk.versions(process, Map.of());
    }

    /** The same with counterparts that are not called alike; nothing is changed. */
    @PostMapping("/processes/{process}/migration-preview")
    @PreAuthorize("hasRole('ADMIN')")
    ProcessVersions migrationPreview(@PathVariable String process, @RequestBody MigrationOrder order) {
        return desk.versions(process, order.counterparts() == null ? Map.of() : order.counterparts());
    }

    @PostMapping("/processes/{process}/migrations")
    @PreAuthorize("hasRole('ADMIN')")
    @ResponseStatus(HttpStatus.CREATED)
    MigrationView proposeMigration(@PathVariable String process, @RequestBody MigrationOrder order) {
        return desk.propose(process, order.counterparts(), order.reason());
    }

    /** The last ones, newest first. */
    @GetMapping("/process-migrations")
    Migrations migrations() {
        return new Migrations(desk.latest());
    }

    /** How far it is, and what came of each instance. */
    @GetMapping("/process-migrations/{migration}")
    MigrationReport migration(
            @PathVariable UUID migration,
            @RequestParam(required = false) @Nullable MoveOutcome outcome,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "20") int limit) {
        return desk.report(migration, outcome, offset, ListParameters.limit(limit));
    }

    @PostMapping("/process-migrations/{migration}/confirmation")
    @PreAuthorize(DECIDES)
    @ResponseStatus(HttpStatus.ACCEPTED)
    MigrationView confirmMigration(@PathVariable UUID migration) {
        return desk.confirm(migration);
    }

    @PostMapping("/process-migrations/{migration}/refusal")
    @PreAuthorize(DECIDES)
    MigrationView refuseMigration(@PathVariable UUID migration, @RequestBody MigrationRefusal refusal) {
        return desk.refuse(migration, refusal.reason());
    }

    /** @param counterparts step of an older drawing, step of the newest, beside those called alike */
    record MigrationOrder(
            @Nullable Map<String, String> counterparts,
            @Nullable String reason) {}

    record MigrationRefusal(@Nullable String reason) {}
}
