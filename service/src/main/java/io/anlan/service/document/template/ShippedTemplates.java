// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Version 1 of every template: {@code documents/<kind>.txt}, the format of numbers in its first line, the text below. */
@Component
class ShippedTemplates {

    private final Map<DocumentKind, TemplateVersion> versions = new EnumMap<>(DocumentKind.class);

    ShippedTemplates() {
        for (DocumentKind kind : DocumentKind.values()) {
            versions.put(kind, TemplateVersion.shipped(kind, read(kind)));
        }
    }

    TemplateVersion of(DocumentKind kind) {
        return Objects.requireNonNull(versions.get(kind));
    }

    private static TemplateText read(DocumentKind kind) {
        try {
            String file = new ClassPathResource("documents/" + kind.slug() + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8);
            int end = file.indexOf('\n');
            var content = new TemplateText(
                    file.substring(end + 1).strip(), file.substring(0, end).strip());
            content.check(kind);
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException("The template of " + kind + " is missing in the application", e);
        }
    }
}
