// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import static io.anlan.service.inspection.ImportSteps.HEADER;
import static io.anlan.service.inspection.ImportSteps.paintRoom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.inspection.ImportSteps.State;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.imports.ImportStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Thousands of cases become hidden dangers in one transaction: all of them, visibly on the way, or none. They stay, because
 * nothing can be deleted; so the application and its database end with this class, and nobody else's queue is full of them.
 */
@IntegrationTest
@DirtiesContext
class LargeImportIT {

    private static final String PAINTER = "91310115MA1K10280E";
    private static final int CASES = Integer.getInteger("large.import.cases", 1_000);

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private FlywayConnectionDetails details;

    private final String run = UUID.randomUUID().toString();

    private ImportSteps inspector;

    private JdbcClient owner;

    @BeforeEach
    void begin() {
        clock.reset();
        inspector = new ImportSteps(api.as(Role.INSPECTOR, Api.PUDONG));
        owner = JdbcClient.create(
                new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword()));
    }

    @Test
    void allCasesAreImportedTogetherAndItIsSeenHowFarItIs() {
        State checked = inspector.check(file(CASES));
        assertThat(checked.errors()).isZero();
        inspector.ordered(checked.id()).expectStatus().isAccepted();

        List<Integer> progress = new ArrayList<>();
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    int cases = imported();
                    var state = inspector.state(checked.id());
                    if (state.status() == ImportStatus.IMPORTING) {
                        assertThat(cases)
                                .as("nothing is seen before everything is")
                                .isZero();
                        progress.add(state.done());
                    }
                    return state.status() == ImportStatus.IMPORTED;
                });

        assertThat(progress)
                .isSorted()
                .filteredOn(done -> done > 0 && done < CASES)
                .hasSizeGreaterThan(5);
        assertThat(imported()).isEqualTo(CASES);
        assertThat(owner.sql("""
                                select count(*) from engine.act_ru_execution e join inspection.imported_case c
                                on c.hidden_danger = e.business_key_ where c.import_id = ?::uuid""").param(checked.id()).query(Integer.class).single())
                .as("each has its process")
                .isEqualTo(CASES);
        assertThat(inspector.ended(checked.id()).done()).isEqualTo(CASES);
    }

    @Test
    void whenTheLastOfManyCanNoLongerBeImportedNoneIs() {
        int many = CASES / 5;
        State checked = inspector.check(file(many));
        State last = inspector.check(HEADER + paintRoom(run + "-" + (many - 1), PAINTER));
        assertThat(inspector.commit(last.id()).status()).isEqualTo(ImportStatus.IMPORTED);

        State after = inspector.commit(checked.id());

        assertThat(after.status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(after.errors()).isEqualTo(1);
        assertThat(imported()).as("the one of the other file").isEqualTo(1);
    }

    private String file(int cases) {
        var csv = new StringBuilder(HEADER);
        for (int i = 0; i < cases; i++) {
            csv.append(paintRoom(run + "-" + i, PAINTER));
        }
        return csv.toString();
    }

    private int imported() {
        return owner.sql("select count(*) from inspection.imported_case where case_number like ?")
                .param(run + "%")
                .query(Integer.class)
                .single();
    }
}
