// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

import io.anlan.service.document.template.DocumentKind;
import io.anlan.service.document.template.Placeholder;
import io.anlan.service.hiddendanger.Dossier;
import io.anlan.service.hiddendanger.HiddenDangerEvent;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerClosed;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationOrdered;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationRejected;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.register.HiddenDangerLookup;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Makes documents of what happened. Behind the outbox, so that the counter of a district is locked for a moment and never for
 * as long as somebody's act takes; delivered at least once, and made once.
 *
 * <p>What an enterprise finds itself and rectifies as a general hidden danger is its own affair: nobody orders it to, and so
 * there is neither an order nor a review on paper.
 */
@Component
class DocumentWriter {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentWriter.class);
    private static final String FOUND_BY_ITSELF = "SELF_INSPECTION";

    private final DocumentOffice office;
    private final DangerFields fields;
    private final HiddenDangerLookup hiddenDangers;

    DocumentWriter(DocumentOffice office, DangerFields fields, HiddenDangerLookup hiddenDangers) {
        this.office = office;
        this.fields = fields;
        this.hiddenDangers = hiddenDangers;
    }

    @ApplicationModuleListener
    void on(RectificationOrdered event) {
        dossier(event)
                .filter(DocumentWriter::isOrdered)
                .ifPresent(it -> office.issue(
                        Cause.inDistrict(
                                DocumentKind.RECTIFICATION_ORDER,
                                event,
                                "ordered/" + event.at(),
                                Map.of(Placeholder.DUE_ON, DangerFields.day(event.dueOn()))),
                        it));
    }

    @ApplicationModuleListener
    void on(RectificationRejected event) {
        dossier(event).filter(DocumentWriter::isOrdered).ifPresent(it -> {
            Map<Placeholder, String> values = reviewed(it, event.round(), "不合格，责令继续整改");
            values.put(Placeholder.OPINION, event.reason());
            office.issue(Cause.inDistrict(DocumentKind.REVIEW_OPINION, event, "rejected/" + event.round(), values), it);
        });
    }

    @ApplicationModuleListener
    void on(HiddenDangerClosed event) {
        dossier(event).filter(DocumentWriter::isOrdered).ifPresent(it -> {
            Map<Placeholder, String> values = reviewed(it, it.submissions().size(), "合格，予以销号");
            office.issue(Cause.inDistrict(DocumentKind.REVIEW_OPINION, event, "closed/" + event.at(), values), it);
        });
    }

    private static boolean isOrdered(Dossier it) {
        return it.level() == HiddenDangerLevel.MAJOR || !it.source().equals(FOUND_BY_ITSELF);
    }

    /** @param round of the submission that was reviewed, from 1 */
    private static Map<Placeholder, String> reviewed(Dossier it, int round, String conclusion) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.CONCLUSION, conclusion);
        values.put(Placeholder.ROUND, String.valueOf(round));
        if (round >= 1 && round <= it.submissions().size()) {
            var submission = it.submissions().get(round - 1);
            values.put(Placeholder.MEASURES, submission.measures());
            values.put(Placeholder.SUBMITTED_ON, DangerFields.day(submission.at()));
            put(values, Placeholder.OPINION, submission.opinion());
            put(values, Placeholder.REVIEWER, submission.inspectedBy());
            var inspectedAt = submission.inspectedAt();
            put(values, Placeholder.REVIEWED_ON, inspectedAt == null ? null : DangerFields.day(inspectedAt));
        }
        return values;
    }

    private static void put(Map<Placeholder, String> values, Placeholder placeholder, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(placeholder, value);
        }
    }

    /** Nothing for an event about a record that is not there: a document about nothing cannot be made, now or later. */
    private Optional<Dossier> dossier(HiddenDangerEvent event) {
        String number = event.about().number();
        if (!hiddenDangers.exists(number)) {
            LOG.warn("{}: no document, because there is no such record", number);
            return Optional.empty();
        }
        return Optional.of(fields.dossier(number));
    }
}
