// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

import io.anlan.service.document.template.DocumentKind;
import io.anlan.service.document.template.Placeholder;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ExtensionDecided;
import io.anlan.service.hiddendanger.extension.MoreTime.PostponementVerdict;
import io.anlan.service.hiddendanger.extension.MoreTime.PostponementView;
import io.anlan.service.hiddendanger.extension.PostponementKind;
import io.anlan.service.hiddendanger.extension.PostponementManagement;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.scope.UnitPath;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** The decision on an extension on paper: what was asked for, what was decided, and the last day from then on. */
@Component
class ExtensionDocuments {

    private final DocumentOffice office;
    private final DangerFields fields;
    private final PostponementManagement postponements;

    ExtensionDocuments(DocumentOffice office, DangerFields fields, PostponementManagement postponements) {
        this.office = office;
        this.fields = fields;
        this.postponements = postponements;
    }

    @ApplicationModuleListener
    void on(ExtensionDecided event) {
        String number = event.about().number();
        postponements.of(number).items().stream()
                .filter(it -> it.kind() == PostponementKind.EXTENSION
                        && it.kind() == event.kind()
                        && it.round() == event.round())
                .findFirst()
                .ifPresent(it -> office.issue(
                        new Cause(
                                DocumentKind.EXTENSION_DECISION,
                                event.about(),
                                "extension-decided/" + event.round(),
                                event.at(),
                                issuer(event, it.verdict()),
                                values(event, it)),
                        fields.dossier(number)));
    }

    /** The unit of the role that decided. */
    private static String issuer(ExtensionDecided event, @Nullable PostponementVerdict verdict) {
        String scope = event.about().scope();
        return verdict != null && verdict.as() == Role.CITY_REGULATOR
                ? new UnitPath(scope).city()
                : Cause.districtOf(scope);
    }

    private static Map<Placeholder, String> values(ExtensionDecided event, PostponementView asked) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.EXTENSION_ROUND, String.valueOf(event.round()));
        values.put(Placeholder.REQUESTED_TO, DangerFields.day(asked.requestedTo()));
        values.put(Placeholder.EXTENSION_REASON, asked.reason());
        values.put(Placeholder.INTERIM_CONTROLS, asked.interimControls());
        values.put(Placeholder.DECISION, event.approved() ? "同意延期" : "不同意延期，按原期限整改");
        values.put(Placeholder.DECISION_REASON, event.reason());
        values.put(Placeholder.EXTENDED_TO, DangerFields.day(event.dueOn()));
        return values;
    }
}
