// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

import io.anlan.service.document.template.DocumentKind;
import io.anlan.service.document.template.Placeholder;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.scope.UnitPath;
import io.anlan.service.supervision.SupervisionEvent.ProceedingMoved;
import io.anlan.service.supervision.proceeding.ListingLevel;
import io.anlan.service.supervision.proceeding.ProceedingFile;
import io.anlan.service.supervision.proceeding.ProceedingFile.FiledEntry;
import io.anlan.service.supervision.proceeding.ProceedingLedger;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Listing, delisting and interview on paper, by the unit of the level that listed. */
@Component
class SupervisionDocuments {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final DocumentOffice office;
    private final DangerFields fields;
    private final ProceedingLedger proceedings;

    SupervisionDocuments(DocumentOffice office, DangerFields fields, ProceedingLedger proceedings) {
        this.office = office;
        this.fields = fields;
        this.proceedings = proceedings;
    }

    @ApplicationModuleListener
    void on(ProceedingMoved event) {
        kind(event.act())
                .ifPresent(kind -> proceedings.about(event.about().number()).stream()
                        .filter(it -> it.number().equals(event.number()))
                        .findFirst()
                        .ifPresent(it -> office.issue(
                                new Cause(
                                        kind,
                                        event.about(),
                                        event.number() + "/" + event.seq(),
                                        event.at(),
                                        issuer(event.about().scope(), it.level()),
                                        values(event, it)),
                                fields.dossier(event.about().number()))));
    }

    private static Optional<DocumentKind> kind(String act) {
        return switch (act) {
            case "listed" -> Optional.of(DocumentKind.LISTING_NOTICE);
            case "delisting-approved" -> Optional.of(DocumentKind.DELISTING_NOTICE);
            case "held" -> Optional.of(DocumentKind.INTERVIEW_RECORD);
            default -> Optional.empty();
        };
    }

    private static String issuer(String scope, @Nullable ListingLevel level) {
        var path = new UnitPath(scope);
        if (level == ListingLevel.CITY) {
            return path.city();
        }
        return level == ListingLevel.STREET ? path.ancestor(3).orElse(path).path() : Cause.districtOf(scope);
    }

    private static @Nullable String levelOf(@Nullable ListingLevel level) {
        return level == null
                ? null
                : switch (level) {
                    case STREET -> "街镇级";
                    case DISTRICT -> "区级";
                    case CITY -> "市级";
                };
    }

    private static Map<Placeholder, String> values(ProceedingMoved event, ProceedingFile it) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        put(values, Placeholder.LISTING_LEVEL, levelOf(it.level()));
        put(values, Placeholder.SUPERVISING_BODY, it.supervisedBy());
        last(it, "listed").ifPresent(listed -> {
            values.put(Placeholder.LISTED_ON, DangerFields.day(listed.at()));
            put(values, Placeholder.LISTING_REASON, listed.words());
        });
        if (event.dueOn() != null) {
            values.put(Placeholder.LISTING_DUE_ON, DangerFields.day(event.dueOn()));
            values.put(Placeholder.FOLLOW_UP_DUE_ON, DangerFields.day(event.dueOn()));
        }
        values.put(Placeholder.DELISTED_ON, DangerFields.day(event.at()));
        put(values, Placeholder.DELISTING_OPINION, event.words());
        last(it, "held").ifPresent(held -> interview(values, it, held));
        return values;
    }

    private static void interview(Map<Placeholder, String> values, ProceedingFile it, FiledEntry held) {
        put(values, Placeholder.MINUTES, held.words());
        values.put(Placeholder.INTERVIEWER, held.by());
        values.put(Placeholder.INTERVIEWED, joined(held.details().get("attendees")));
        values.put(Placeholder.INTERVIEW_REASON, it.reason().zh());
        values.put(Placeholder.INTERVIEWED_ON, MINUTE.format(held.at().atZone(Shanghai.ZONE)));
        last(it, "called").ifPresent(called -> {
            put(
                    values,
                    Placeholder.INTERVIEW_PLACE,
                    Objects.toString(called.details().get("place"), null));
            put(values, Placeholder.INTERVIEW_REASON, called.words());
        });
        if (held.details().get("commitments") instanceof Collection<?> commitments) {
            values.put(
                    Placeholder.FOLLOW_UP,
                    commitments.stream()
                            .map(one -> one instanceof Map<?, ?> map
                                    ? Objects.toString(map.get("text"), "")
                                    : one.toString())
                            .collect(Collectors.joining("\n")));
        }
    }

    private static String joined(@Nullable Object names) {
        return names instanceof Collection<?> all
                ? all.stream().map(Object::toString).collect(Collectors.joining("、"))
                : Objects.toString(names, "");
    }

    private static Optional<FiledEntry> last(ProceedingFile it, String act) {
        return it.entries().stream().filter(entry -> entry.act().equals(act)).reduce((earlier, later) -> later);
    }

    private static void put(Map<Placeholder, String> values, Placeholder placeholder, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(placeholder, value);
        }
    }
}
