// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.delivery;

import io.anlan.service.notification.Notice;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Where a notice leads, from outside of the house: below the configured address, never one a request named. */
@Component
public class RecordLinks {

    private final DeliverySettings settings;

    RecordLinks(DeliverySettings settings) {
        this.settings = settings;
    }

    /** Empty when it is not configured where people reach this installation. */
    public String to(Notice notice) {
        return settings.publicUrl().isEmpty() ? "" : settings.publicUrl() + path(notice);
    }

    private static String path(Notice notice) {
        return switch (notice.subject().kind()) {
            case HIDDEN_DANGER -> "/hidden-dangers/" + UriUtils.encodePathSegment(notice.number(), "UTF-8");
            case WEBHOOK -> "/webhooks";
            case ABSENCE -> "/absences";
            case RULES ->
                notice.subject().revision() == null
                        ? "/rules/packs/" + notice.number().split("@", 2)[0]
                        : "/rules/revisions/" + notice.subject().revision();
        };
    }
}
