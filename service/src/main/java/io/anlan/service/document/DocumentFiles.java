// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

import io.anlan.service.document.DocumentStore.Content;
import io.anlan.service.document.DocumentStore.Head;
import io.anlan.service.document.print.DocumentDocx;
import io.anlan.service.document.print.DocumentPdf;
import io.anlan.service.document.template.Block;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives documents out as files. A file is made from the content when it is first asked for, kept with its hash, and given out
 * only as long as content and file have the hashes on record.
 */
@Service
public class DocumentFiles {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentFiles.class);
    private static final TypeReference<List<Block>> BLOCKS = new TypeReference<>() {};

    private final DocumentStore store;
    private final JdbcClient database;
    private final Clock clock;
    private final JsonMapper json;

    DocumentFiles(DocumentStore store, JdbcClient database, Clock clock, JsonMapper json) {
        this.store = store;
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /**
     * A file to give out.
     *
     * @param name with the number of the document; says so when the edition is void
     */
    public record Given(String name, DocumentFormat format, String sha256, ByteArrayResource content) {}

    /**
     * One edition as a file.
     *
     * @throws io.anlan.service.platform.Refusal {@code document/unknown}, {@code document/damaged}
     */
    @Transactional
    public Given give(UUID id, int edition, DocumentFormat format) {
        Head head = store.head(id).orElseThrow(DocumentRefusals::unknown);
        Content content = store.content(id, edition).orElseThrow(DocumentRefusals::unknown);
        demand(content.sha256(), Sha256.hex(content.text()), head.number());
        Kept kept = kept(id, edition, format).orElseGet(() -> {
            keep(head, edition, format, made(head, content, format));
            return kept(id, edition, format).orElseThrow();
        });
        demand(kept.sha256(), Sha256.hex(kept.content().getByteArray()), head.number() + "." + format.extension());
        boolean last = store.content(id, edition + 1).isEmpty();
        String name = head.number() + (edition == 1 ? "" : "-第" + edition + "版") + (last ? "" : "（已作废）");
        return new Given(name + "." + format.extension(), format, kept.sha256(), kept.content());
    }

    private static void demand(String onRecord, String found, String what) {
        if (!onRecord.equals(found)) {
            LOG.error("Document {} was tampered with: on record {}, found {}", what, onRecord, found);
            throw DocumentRefusals.damaged(what);
        }
    }

    private byte[] made(Head head, Content content, DocumentFormat format) {
        List<Block> blocks = json.readValue(content.text(), BLOCKS);
        try {
            return switch (format) {
                case DOCX -> DocumentDocx.of(blocks, head.number(), content.madeAt());
                case PDF -> DocumentPdf.of(blocks, head.number(), content.madeAt());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("Document " + head.number() + " cannot be made as " + format, e);
        }
    }

    /** Of two who ask first at once, one keeps it; both would keep the same. */
    private void keep(Head head, int edition, DocumentFormat format, byte[] content) {
        database.sql("""
                        insert into document.file (document, edition, format, scope, industry, sha256, content, made_at)
                        values (:document, :edition, :format, :scope, :industry::text, :sha256, :content, :at)
                        on conflict do nothing""")
                .param("document", head.id())
                .param("edition", edition)
                .param("format", format.name())
                .param("scope", head.scope())
                .param("industry", head.industry())
                .param("sha256", Sha256.hex(content))
                .param("content", content)
                .param("at", Moments.of(clock.instant()))
                .update();
    }

    private record Kept(String sha256, ByteArrayResource content) {}

    private Optional<Kept> kept(UUID id, int edition, DocumentFormat format) {
        return database.sql("""
                        select sha256, content from document.file where document = ? and edition = ? and format = ?""")
                .params(id, edition, format.name())
                .query((row, number) -> new Kept(row.getString(1), new ByteArrayResource(row.getBytes(2))))
                .optional();
    }
}
