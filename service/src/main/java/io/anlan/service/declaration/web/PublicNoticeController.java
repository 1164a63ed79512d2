// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration.web;

import io.anlan.service.declaration.Notice;
import io.anlan.service.declaration.PublicReading;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may read, without logging in, who was given the token by a sign. */
@RestController
class PublicNoticeController {

    private final PublicReading reading;

    PublicNoticeController(PublicReading reading) {
        this.reading = reading;
    }

    @GetMapping("/api/public/notices/{token}")
    @PreAuthorize("permitAll()")
    ResponseEntity<Notice> notice(@PathVariable String token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(reading.notice(token));
    }
}
