// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.web;

import io.anlan.service.hiddendanger.Reasons;
import io.anlan.service.platform.audit.AuditEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why a hidden danger is what it is and where it stands. */
@RestController
@RequestMapping("/api/hidden-dangers/{number}")
class ReasonController {

    private final Reasons reasons;

    ReasonController(Reasons reasons) {
        this.reasons = reasons;
    }

    @GetMapping("/timeline")
    Timeline timeline(@PathVariable String number) {
        return new Timeline(
                reasons.timeline(number).stream().map(TimelineItem::of).toList());
    }

    @GetMapping("/explanation")
    Reasons.Explanation explanation(@PathVariable String number) {
        return reasons.explanation(number);
    }

    /** Decides again from stored facts, by the version that decided, or by a revision of rules beside it. */
    @PostMapping("/replay")
    Reasons.Replay replay(@PathVariable String number, @RequestBody(required = false) @Nullable ReplayOrder order) {
        UUID revision = order == null ? null : order.revision();
        return revision == null ? reasons.replay(number) : reasons.replay(number, revision);
    }

    @GetMapping("/process")
    ProcessView process(@PathVariable String number) {
        var position = reasons.position(number);
        return new ProcessView(position.bpmn(), position.active(), position.completed());
    }

    /** @param revision of rules, law or draft; without it the version that decided */
    record ReplayOrder(@Nullable UUID revision) {}

    record Timeline(List<TimelineItem> items) {}

    record ActorView(String username, String name, String role) {}

    /** @param from network address the act came from */
    record TimelineItem(
            long seq,
            Instant at,
            ActorView actor,
            String act,
            String from,
            Map<String, Object> before,
            Map<String, Object> after,
            @Nullable String note) {

        static TimelineItem of(AuditEntry entry) {
            return new TimelineItem(
                    entry.sequence(),
                    entry.at(),
                    new ActorView(entry.username(), entry.name(), entry.role()),
                    entry.act().act(),
                    entry.address(),
                    entry.act().before(),
                    entry.act().after(),
                    entry.act().note());
        }
    }

    /** @param bpmn the drawing, with its diagram */
    record ProcessView(String bpmn, List<String> active, List<String> completed) {}
}
