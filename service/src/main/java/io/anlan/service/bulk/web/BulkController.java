// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bulk.web;

import io.anlan.service.bulk.BulkManagement;
import io.anlan.service.bulk.BulkManagement.BulkOrder;
import io.anlan.service.bulk.BulkManagement.BulkQuestion;
import io.anlan.service.bulk.BulkView;
import io.anlan.service.bulk.BulkView.BulkPreview;
import io.anlan.service.platform.idempotency.Idempotency;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Approvals of several with one opinion. */
@RestController
@RequestMapping("/api/bulk-approvals")
@PreAuthorize("hasAnyRole('INSPECTOR', 'DISTRICT_REGULATOR', 'CITY_REGULATOR', 'SUPERVISOR')")
class BulkController {

    private final BulkManagement management;
    private final Idempotency idempotency;

    BulkController(BulkManagement management, Idempotency idempotency) {
        this.management = management;
        this.idempotency = idempotency;
    }

    @GetMapping
    BulkList bulkApprovals() {
        return new BulkList(management.own());
    }

    @GetMapping("/{batch}")
    BulkView bulkApproval(@PathVariable long batch) {
        return management.one(batch);
    }

    /** What would happen to each of them, and what forbids it; nothing is kept. */
    @PostMapping("/preview")
    BulkPreview previewBulk(@RequestBody BulkQuestion question) {
        return management.preview(question);
    }

    @PostMapping
    ResponseEntity<BulkView> orderBulk(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody BulkOrder order) {
        long number = idempotency.once(key, "order-bulk-approval", order, Long.class, () -> management.order(order));
        return ResponseEntity.created(URI.create("/api/bulk-approvals/" + number))
                .body(management.one(number));
    }

    @PostMapping("/{batch}/take-back")
    BulkView takeBack(@PathVariable long batch, @RequestBody TakeBack back) {
        management.takeBack(batch, back.numbers());
        return management.one(batch);
    }

    /** What was not done was seen. */
    @PostMapping("/{batch}/acknowledgement")
    BulkView acknowledge(@PathVariable long batch) {
        management.acknowledge(batch);
        return management.one(batch);
    }

    record BulkList(List<BulkView> items) {}

    /** @param numbers empty for all that wait still */
    record TakeBack(List<String> numbers) {
        TakeBack {
            numbers = numbers == null ? List.of() : List.copyOf(numbers);
        }
    }
}
