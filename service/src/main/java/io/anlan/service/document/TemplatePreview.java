// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

import io.anlan.service.document.template.Block;
import io.anlan.service.document.template.DocumentKind;
import io.anlan.service.document.template.Placeholder;
import io.anlan.service.document.template.TemplateText;
import io.anlan.service.organization.Enterprise;
import io.anlan.service.organization.Organization;
import io.anlan.service.platform.Shanghai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a template would say of a real hidden danger today; nothing is made, and no number is used. */
@Service
public class TemplatePreview {

    private final DangerFields fields;
    private final IssuingUnits units;
    private final Organization organization;
    private final Clock clock;

    TemplatePreview(DangerFields fields, IssuingUnits units, Organization organization, Clock clock) {
        this.fields = fields;
        this.organization = organization;
        this.units = units;
        this.clock = clock;
    }

    /**
     * The blocks of the document; a place whose value only an event gives names itself.
     *
     * @throws io.anlan.service.platform.Refusal {@code document/invalid-template}, {@code hidden-danger/unknown}
     */
    @Transactional(readOnly = true)
    public List<Block> preview(DocumentKind kind, TemplateText content, String hiddenDanger) {
        content.check(kind);
        var dossier = fields.dossier(hiddenDanger);
        Map<Placeholder, String> values = fields.of(dossier);
        values.keySet().retainAll(kind.placeholders());
        String scope = organization
                .enterprise(dossier.enterprise().code())
                .map(Enterprise::path)
                .orElseThrow();
        IssuingUnit issuer = units.of(Cause.districtOf(scope));
        LocalDate today = LocalDate.now(clock.withZone(Shanghai.ZONE));
        values.put(Placeholder.ISSUER, issuer.name());
        values.put(Placeholder.ISSUED_ON, DangerFields.day(today));
        values.put(Placeholder.NUMBER, content.number(issuer.abbreviation(), today.getYear(), "×"));
        return content.preview(values);
    }
}
