// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.register;

import io.anlan.service.hiddendanger.Dossier.UnitView;
import io.anlan.service.organization.Organization;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.scope.UnitPath;
import io.anlan.service.risk.ControlLevel;
import io.anlan.service.risk.RiskLevel;
import io.anlan.service.risk.RiskPointStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of risk points: page by page along an index, whatever its size. */
@Service
public class RiskPointRegister {

    /** Words with more matches than this are cut: who looks for them sees a page of them anyway. */
    private static final int MOST_MATCHES = 5_000;

    private static final String COLUMNS = """
            p.id, p.number, p.name, p.process, p.place_name, p.industry, p.scope, p.enterprise_code, p.enterprise_name,
            p.district_code, p.template, p.accident_types, p.graded_level, p.live_level, p.control_level, p.responsible,
            p.status""";

    private final JdbcClient database;
    private final Organization organization;
    private final CurrentActor currentActor;

    RiskPointRegister(JdbcClient database, Organization organization, CurrentActor currentActor) {
        this.database = database;
        this.organization = organization;
        this.currentActor = currentActor;
    }

    /**
     * One page.
     *
     * @param sort number, level or live, descending with a leading {@code -}; newest first without
     * @param cursor where the page before ended
     * @param limit rows of the page, at least 1
     * @throws io.anlan.service.platform.Refusal {@code risk/unknown-sort}, {@code platform/invalid-cursor}
     */
    @Transactional(readOnly = true)
    public RiskPointPage page(RiskPointFilter filter, @Nullable String sort, @Nullable String cursor, int limit) {
        RiskPointOrder order = RiskPointOrder.of(sort);
        var conditions =
                new RiskPointConditions(filter).near(currentActor.actor()).search(filter.q(), this::known);
        if (cursor != null) {
            conditions.after(order, order.place(cursor));
        }
        List<RiskPointRow> found = database.sql("select found.*, (select count(*) from risk.open_danger d"
                        + " where d.risk_point = found.id and d.closed_on is null) as open_dangers from (select "
                        + COLUMNS
                        + ", " + order.rank() + " as rank, p.ordinal from risk.risk_point p" + conditions.where()
                        + " order by " + order.orderBy() + " limit :limit) found order by " + order.orderByOutside())
                .params(conditions.parameters())
                .param("limit", limit + 1)
                .query(this::row)
                .list();
        boolean more = found.size() > limit;
        List<RiskPointRow> shown = more ? found.subList(0, limit) : found;
        return new RiskPointPage(
                shown, more ? order.placeOf(shown.get(limit - 1)).cursor() : null);
    }

    String[] known(String word) {
        return database.sql("select risk.with_words(:word, :most)")
                .param("word", word)
                .param("most", MOST_MATCHES)
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }

    private RiskPointRow row(ResultSet row, int index) throws SQLException {
        String district = row.getString("district_code");
        String city = new UnitPath(row.getString("scope")).city();
        return new RiskPointRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("name"),
                row.getString("process"),
                row.getString("place_name"),
                row.getString("industry"),
                new UnitView(row.getString("enterprise_code"), row.getString("enterprise_name")),
                new UnitView(district, organization.nameOf(city + "/" + district)),
                row.getString("template"),
                List.of((String[]) row.getArray("accident_types").getArray()),
                RiskLevel.valueOf(row.getString("graded_level")),
                RiskLevel.valueOf(row.getString("live_level")),
                ControlLevel.valueOf(row.getString("control_level")),
                row.getString("responsible"),
                RiskPointStatus.valueOf(row.getString("status")),
                row.getInt("open_dangers"));
    }

    /** @param next cursor of the next page; null on the last */
    public record RiskPointPage(
            List<RiskPointRow> items, @Nullable String next) {}
}
