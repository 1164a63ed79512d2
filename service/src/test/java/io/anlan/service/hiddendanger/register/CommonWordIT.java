// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A word of many records is searched along the register instead of in the index, and finds the same. */
@IntegrationTest
class CommonWordIT {

    /** Nobody else's, of three pairs of characters. */
    private static final String WORD = "鑫鱻麤犇";

    private static final int FEW = 1_000;

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private HiddenDangerRegister register;

    @Autowired
    private FlywayConnectionDetails details;

    private JdbcClient owner;
    private Road road;

    @BeforeEach
    void begin() {
        clock.reset();
        road = new Road(api);
        owner = JdbcClient.create(Owner.of(details));
    }

    /** Records themselves can never be removed; the entries of the index that this test adds have none. */
    @AfterEach
    void removeEntriesWithoutRecord() {
        owner.sql("delete from hidden_danger.search_grams where ordinal < 0").update();
    }

    @Test
    void aWordOfMoreThanAThousandRecordsIsNotNarrowedByTheIndexAndFindsTheSame() {
        RestTestClient inspector = road.inspector();
        Object older = register("甲" + WORD);
        Object newer = register("乙" + WORD);
        int real = register.few(WORD).orElseThrow().length;
        assertThat(real).isGreaterThanOrEqualTo(2);
        assertThat(found(inspector)).contains(older.toString(), newer.toString());

        others(1, FEW - real);
        assertThat(register.few(WORD))
                .as("exactly a thousand")
                .hasValueSatisfying(all -> assertThat(all).hasSize(FEW));
        assertThat(found(inspector)).contains(older.toString(), newer.toString());

        others(FEW, FEW);
        assertThat(register.few(WORD)).as("one more").isEmpty();
        assertThat(found(inspector)).contains(older.toString(), newer.toString());
        assertThat(road.read(inspector, "/api/hidden-dangers?q=" + WORD + "&limit=1")
                        .get("next"))
                .as("a second page")
                .isNotNull();
    }

    private Object register(String title) {
        return Objects.requireNonNull(road.register(road.inspector(), Road.report(Alarm.GENERAL, title))
                .get("number"));
    }

    private String found(RestTestClient person) {
        return road.read(person, "/api/hidden-dangers?q=" + WORD).toString();
    }

    /** Entries of the index as so many other records would have. */
    private void others(int from, int to) {
        owner.sql("""
                        insert into hidden_danger.search_grams
                        select -n, hidden_danger.grams(:word) from generate_series(:from, :to) n""").param("word", WORD).param("from", from).param("to", to).update();
    }
}
