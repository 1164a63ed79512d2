// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document.template;

import org.springframework.stereotype.Component;

/** Which template counts where. */
@Component
public class Templates {

    private final TemplateStore store;
    private final ShippedTemplates shipped;

    Templates(TemplateStore store, ShippedTemplates shipped) {
        this.store = store;
        this.shipped = shipped;
    }

    /** For documents that unit issues: its own, else of the nearest above it, else what came with the application. */
    public TemplateVersion inForce(DocumentKind kind, String unit) {
        return store.inForce(kind, unit).orElseGet(() -> shipped.of(kind));
    }
}
