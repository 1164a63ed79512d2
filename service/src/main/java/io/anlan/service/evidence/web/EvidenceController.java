// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence.web;

import io.anlan.service.evidence.EvidenceFile;
import io.anlan.service.evidence.EvidenceRoom;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/evidence")
class EvidenceController {

    private final EvidenceRoom room;

    EvidenceController(EvidenceRoom room) {
        this.room = room;
    }

    /** Stores one photograph or document; it can be attached to a record by its sha256 afterwards. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAnyRole('ENTERPRISE_REPORTER', 'ENTERPRISE_SAFETY_MANAGER', 'INSPECTOR', 'DISTRICT_REGULATOR',"
            + " 'CITY_REGULATOR', 'SUPERVISOR')")
    ResponseEntity<StoredEvidence> store(@RequestPart MultipartFile file) throws IOException {
        String declared = file.getContentType();
        try (var content = file.getInputStream()) {
            var stored = StoredEvidence.of(
                    room.store(content, file.getOriginalFilename(), declared == null ? "" : declared));
            return ResponseEntity.created(URI.create("/api/evidence/" + stored.sha256()))
                    .body(stored);
        }
    }

    /** The content. It never changes under its name; a PDF is only ever downloaded, an image may be shown. */
    @GetMapping("/{sha256}")
    ResponseEntity<Resource> content(@PathVariable String sha256) {
        var given = room.give(sha256);
        var type = MediaType.parseMediaType(given.file().mediaType());
        var disposition =
                type.equals(MediaType.APPLICATION_PDF) ? ContentDisposition.attachment() : ContentDisposition.inline();
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(sha256)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(given.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new FileSystemResource(given.content()));
    }

    record StoredEvidence(String sha256, String name, String mediaType, long size) {
        static StoredEvidence of(EvidenceFile file) {
            return new StoredEvidence(file.sha256(), file.name(), file.mediaType(), file.size());
        }
    }
}
