// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.demo;

import io.anlan.service.platform.scope.ServiceScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Units and enterprises of the demo, from {@code demo/*.csv}; what is there already stays as it is.
 *
 * <p>Districts and towns carry their real names and codes as recalled; communities, enterprises and people are invented.
 */
@Component
@Profile("demo")
@Order(0)
class DemoCity implements ApplicationRunner {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    DemoCity(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ServiceScope.run(() -> transaction.executeWithoutResult(status -> {
            rows("units").forEach(this::unit);
            rows("enterprises").forEach(this::enterprise);
        }));
    }

    private void unit(Map<String, String> row) {
        database.sql("""
                        insert into organization.unit (path, level, name)
                        values (concat_ws('/', nullif(:parent, ''), :code), :level, :name) on conflict do nothing""").params(row).update();
    }

    private void enterprise(Map<String, String> row) {
        database.sql("""
                        insert into organization.enterprise as known (code, name, category, industry, scope, attributes,
                                                                      address, principal, phone, employees, scale)
                        values (:code, :name, :category, :industry, :parent || '/' || :code,
                                jsonb_build_object('isMetalSmelting', :isMetalSmelting::boolean,
                                                   'usesLiquidAmmoniaRefrigeration',
                                                   :usesLiquidAmmoniaRefrigeration::boolean),
                                :address, :principal, :phone, :employees::int, :scale)
                        on conflict (code) do update set address = excluded.address, principal = excluded.principal,
                            phone = excluded.phone, employees = excluded.employees, scale = excluded.scale
                        where known.address = ''""").params(row).update();
    }

    static List<Map<String, String>> rows(String file) {
        try {
            var lines = new ClassPathResource("demo/" + file + ".csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1))
                    .toList();
            var header = lines.get(0);
            return lines.stream()
                    .skip(1)
                    .map(cells -> IntStream.range(0, header.length)
                            .boxed()
                            .collect(Collectors.toMap(i -> header[i], i -> cells[i])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
