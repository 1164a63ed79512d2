// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes evidence in and gives it out. */
@Service
public class EvidenceRoom implements EvidenceLocker {

    private final ContentStore contents;
    private final ContentInspection inspection;
    private final Holdings holdings;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final TransactionTemplate transaction;

    EvidenceRoom(
            ContentStore contents,
            ContentInspection inspection,
            Holdings holdings,
            AuditTrail audit,
            CurrentActor currentActor,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.contents = contents;
        this.inspection = inspection;
        this.holdings = holdings;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A content to give out and what is known of it. */
    public record Given(EvidenceFile file, Path content) {}

    /**
     * Stores a file for the present person's unit. The content is on the disk before the database says so; storing the
     * same content again gives what is already known of it.
     *
     * @param declared media type the sender gave
     * @throws io.anlan.service.platform.Refusal {@code evidence/…} when the file is not acceptable
     * @throws IOException when the content cannot be received or written; nothing is stored then
     */
    public EvidenceFile store(InputStream content, @Nullable String name, String declared) throws IOException {
        try (var draft = contents.receive(content)) {
            var kind = inspection.inspect(draft.file(), declared);
            contents.keep(draft);
            var actor = currentActor.actor();
            var file = new EvidenceFile(
                    draft.sha256(),
                    FileName.of(name, kind),
                    kind.mediaType(),
                    draft.size(),
                    clock.instant(),
                    actor.username());
            return Objects.requireNonNull(transaction.execute(status -> record(file, actor.unit())));
        }
    }

    private EvidenceFile record(EvidenceFile file, String unit) {
        return holdings.find(file.sha256()).orElseGet(() -> {
            holdings.add(file, unit, null);
            var values =
                    Map.<String, Object>of("name", file.name(), "mediaType", file.mediaType(), "size", file.size());
            audit.append(new Act("evidence", file.sha256(), unit, "stored", Map.of(), values, null));
            return file;
        });
    }

    /** @throws io.anlan.service.platform.Refusal {@code evidence/unknown} (404) when there is none in sight */
    @Transactional(readOnly = true)
    public Given give(String sha256) {
        var file = holdings.find(sha256).orElseThrow(() -> EvidenceRefusals.unknown(sha256, HttpStatus.NOT_FOUND));
        return new Given(file, contents.content(sha256));
    }

    @Override
    @Transactional(readOnly = true)
    public List<EvidenceFile> require(Collection<String> sha256) {
        return sha256.stream()
                .map(one -> holdings.find(one)
                        .orElseThrow(() -> EvidenceRefusals.unknown(one, HttpStatus.UNPROCESSABLE_CONTENT)))
                .toList();
    }

    @Override
    @Transactional
    public List<EvidenceFile> attach(Collection<String> sha256, String scope, @Nullable String industry) {
        var files = require(sha256);
        files.forEach(file -> holdings.add(file, scope, industry));
        return files;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, PhotoFacts> photographs(Collection<String> sha256) {
        return sha256.stream()
                .distinct()
                .flatMap(one -> holdings.find(one).stream())
                .filter(file -> file.mediaType().startsWith("image/"))
                .collect(Collectors.toMap(
                        EvidenceFile::sha256, file -> PhotoReading.of(contents.content(file.sha256()))));
    }
}
