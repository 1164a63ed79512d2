// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Decides whether a file may become evidence; reads it through the disk cache, never into the heap. */
@Component
class ContentInspection {

    private final EvidenceSettings settings;

    ContentInspection(EvidenceSettings settings) {
        this.settings = settings;
    }

    /**
     * @param declared media type the sender gave, parameters allowed
     * @return what the file is
     * @throws io.anlan.service.platform.Refusal {@code evidence/…}
     */
    MediaKind inspect(Path file, String declared) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer content = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            var kind = MediaKind.of(content).orElseThrow(EvidenceRefusals::typeNotAccepted);
            String type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            if (!kind.isCalled(type)) {
                throw EvidenceRefusals.typeMismatch(type, kind.mediaType());
            }
            if (kind == MediaKind.PDF) {
                PdfInspection.inspect(content, settings.maxInflated());
            } else {
                var size = ImageSize.of(kind, content);
                if (size.width() * size.height() > settings.maxPixels()) {
                    throw EvidenceRefusals.imageTooLarge(size.width(), size.height(), settings.maxPixels());
                }
            }
            return kind;
        }
    }
}
