// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.catalogue;

import io.anlan.service.organization.EnterpriseRecord;
import io.anlan.service.organization.EnterpriseRegister;
import io.anlan.service.risk.catalogue.CatalogueBrowser.CataloguePage;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the catalogue has for an enterprise of its class that it has not reported yet. */
@Service
@Transactional(readOnly = true)
public class RiskPointSuggestions {

    private final EnterpriseRegister enterprises;
    private final Catalogue catalogue;
    private final JdbcClient database;

    RiskPointSuggestions(EnterpriseRegister enterprises, Catalogue catalogue, JdbcClient database) {
        this.enterprises = enterprises;
        this.catalogue = catalogue;
        this.database = database;
    }

    /**
     * One page: rows named for its class of GB/T 4754 before those of the whole industry, the worst level first.
     *
     * @param cursor where the page before ended
     * @throws io.anlan.service.platform.Refusal {@code organization/unknown-enterprise}, {@code platform/invalid-cursor}
     */
    public CataloguePage of(String enterpriseCode, @Nullable String cursor, int limit) {
        EnterpriseRecord enterprise = enterprises.demand(enterpriseCode);
        Set<String> taken = taken(enterpriseCode);
        List<CatalogueRiskPoint> all = catalogue.rows().all().stream()
                .filter(point ->
                        point.industry().equals(enterprise.industry()) && point.appliesTo(enterprise.category()))
                .sorted(Comparator.comparing(
                                (CatalogueRiskPoint point) -> point.categories().contains("*"))
                        .thenComparing(CatalogueRiskPoint::level))
                .toList();
        return CatalogueBrowser.page(all, point -> !taken.contains(point.id()), cursor, limit);
    }

    private Set<String> taken(String enterprise) {
        return new HashSet<>(
                database.sql("""
                        select distinct template from risk.risk_point
                        where enterprise_code = ? and template is not null and status = 'ACTIVE'""").param(enterprise).query(String.class).list());
    }
}
