// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document.template;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a template.
 *
 * @param authority path of the unit whose template it is; empty for what came with the application, which is version 1
 * @param note what is new about it, in the words of whoever proposed it
 * @param decidedAt when it was approved, rejected or withdrawn; null while it waits, and for what came with the application
 * @param reason of a rejection
 */
public record TemplateVersion(
        DocumentKind kind,
        String authority,
        int version,
        TemplateText content,
        TemplateState state,
        String note,
        @Nullable Instant proposedAt,
        String proposedBy,
        String proposedByName,
        @Nullable Instant decidedAt,
        @Nullable String decidedByName,
        @Nullable String reason) {

    static TemplateVersion shipped(DocumentKind kind, TemplateText content) {
        return new TemplateVersion(
                kind, "", 1, content, TemplateState.APPROVED, "随系统提供", null, "anlan", "安澜", null, null, null);
    }
}
