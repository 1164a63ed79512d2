// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.demo;

import io.anlan.service.platform.scope.ServiceScope;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Places and people of the demo's enterprises, from {@code demo/places.csv} and {@code demo/staff.csv}; all invented.
 *
 * <p>Certificates end a number of days after the first start, so that there always are valid, expiring and expired ones.
 */
@Component
@Profile("demo")
@Order(1)
class DemoHouses implements ApplicationRunner {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoHouses(JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ServiceScope.run(() -> transaction.executeWithoutResult(status -> {
            DemoCity.rows("places").forEach(this::place);
            DemoCity.rows("staff").forEach(this::person);
        }));
    }

    private void place(Map<String, String> row) {
        String code = cell(row, "enterprise");
        String parent = cell(row, "parent");
        String path = parent.isEmpty() ? cell(row, "name") : parent + "/" + cell(row, "name");
        Map<String, @Nullable Object> values = new HashMap<>(row);
        values.put("id", id(code, path));
        values.put("parent", parent.isEmpty() ? null : id(code, parent));
        values.put("details", details(cell(row, "details")));
        database.sql("""
                        insert into organization.place (id, scope, industry, enterprise_code, kind, parent, name, details)
                        select :id, e.scope, e.industry, e.code, :kind, :parent, :name, :details::jsonb
                          from organization.enterprise e where e.code = :enterprise::bpchar
                        on conflict do nothing""").params(values).update();
    }

    private void person(Map<String, String> row) {
        UUID id = id(cell(row, "enterprise"), cell(row, "name") + "/" + cell(row, "post"));
        database.sql("""
                        insert into organization.person (id, scope, industry, enterprise_code, name, duty, post, phone)
                        select :id, e.scope, e.industry, e.code, :name, :duty, :post, :phone
                          from organization.enterprise e where e.code = :enterprise::bpchar
                        on conflict do nothing""").params(row).param("id", id).update();
        if (!cell(row, "certificate").isEmpty()) {
            certificate(id, row);
        }
    }

    private void certificate(UUID person, Map<String, String> row) {
        LocalDate today = LocalDate.now(clock);
        String review = cell(row, "reviewDays");
        Map<String, @Nullable Object> values = new HashMap<>(row);
        values.put("id", id(person.toString(), cell(row, "certificate") + "/" + cell(row, "subject")));
        values.put("person", person);
        values.put("issuedOn", today.minusDays(Long.parseLong(cell(row, "issuedDaysAgo"))));
        values.put("validTo", today.plusDays(Long.parseLong(cell(row, "validDays"))));
        values.put("reviewBy", review.isEmpty() ? null : today.plusDays(Long.parseLong(review)));
        values.put("at", OffsetDateTime.now(clock));
        database.sql("""
                        insert into organization.certificate (id, person, scope, industry, kind, subject, number, issued_by,
                            issued_on, valid_to, review_by, registered_at, registered_by)
                        select :id, p.id, p.scope, p.industry, :certificate, :subject, :number, '上海市应急管理局（演示）',
                               :issuedOn, :validTo, :reviewBy, :at, 'anlan'
                          from organization.person p where p.id = :person
                        on conflict do nothing""").params(values).update();
    }

    private static String details(String cell) {
        Map<String, Object> details = new TreeMap<>();
        Arrays.stream(cell.split(";"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .forEach(part -> {
                    boolean number = part[1].matches("\\d{1,6}");
                    details.put(part[0], number ? (Object) Integer.valueOf(part[1]) : part[1]);
                });
        return JsonMapper.shared().writeValueAsString(details);
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static UUID id(String owner, String name) {
        return UUID.nameUUIDFromBytes((owner + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
