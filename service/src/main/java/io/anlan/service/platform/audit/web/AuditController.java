// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit.web;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.audit.AuditEntry;
import io.anlan.service.platform.audit.AuditRegister;
import io.anlan.service.platform.audit.AuditVerdict;
import io.anlan.service.platform.audit.AuditVerification;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
@PreAuthorize("hasAnyRole('AUDITOR', 'ADMIN')")
class AuditController {

    private final AuditRegister register;
    private final AuditVerification verification;
    private final Semaphore oneAtATime = new Semaphore(1);

    AuditController(AuditRegister register, AuditVerification verification) {
        this.register = register;
        this.verification = verification;
    }

    /** All acts within the reader's scope, newest first. */
    @GetMapping
    AuditPage entries(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Min(1) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var page = register.page(subject, cursor, limit);
        return new AuditPage(
                page.entries().stream().map(AuditItem::of).toList(),
                page.next() == null ? null : page.next().toString());
    }

    /** Recomputes the whole trail; expensive, so only one at a time. */
    @GetMapping("/verification")
    AuditVerdict verification(@RequestParam(required = false) @Nullable String knownSeal) {
        if (!oneAtATime.tryAcquire()) {
            throw new Refusal(
                    "audit/verification-running",
                    HttpStatus.CONFLICT,
                    new Wording("正在核验审计记录，请稍后再试。", "The audit trail is being verified; please try again later."));
        }
        try {
            return verification.verify(knownSeal);
        } finally {
            oneAtATime.release();
        }
    }

    record AuditPage(List<AuditItem> items, @Nullable String next) {}

    record AuditActor(String username, String name, String role) {}

    record AuditItem(
            String subjectKind,
            String subject,
            String scope,
            long seq,
            Instant at,
            AuditActor actor,
            String act,
            String from,
            Map<String, Object> before,
            Map<String, Object> after,
            @Nullable String note,
            String hash) {

        static AuditItem of(AuditEntry entry) {
            var act = entry.act();
            return new AuditItem(
                    act.subjectKind(),
                    act.subject(),
                    act.scope(),
                    entry.sequence(),
                    entry.at(),
                    new AuditActor(entry.username(), entry.name(), entry.role()),
                    act.act(),
                    entry.address(),
                    act.before(),
                    act.after(),
                    act.note(),
                    entry.hash());
        }
    }
}
