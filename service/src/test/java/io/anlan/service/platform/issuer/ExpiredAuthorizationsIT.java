// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ExpiredAuthorizationsIT {

    @Autowired
    private ExpiredAuthorizations expired;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SettableClock clock;

    @Test
    void onlyWhatExpiredWithEverythingMoreThanADayAgoIsForgotten() {
        clock.reset();
        login("long-gone", Duration.ofDays(-3), Duration.ofHours(-25));
        login("never-used", Duration.ofHours(-26), null);
        login("yesterday", Duration.ofHours(-23), Duration.ofHours(-22));
        login("code-gone-token-valid", Duration.ofDays(-3), Duration.ofMinutes(5));

        expired.forget();

        assertThat(database.sql("select id from identity.oauth2_authorization where principal_name = 'expiry-test'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("yesterday", "code-gone-token-valid");
    }

    private void login(String id, Duration code, @Nullable Duration token) {
        var now = OffsetDateTime.now(clock);
        database.sql("""
                        insert into identity.oauth2_authorization (id, registered_client_id, principal_name,
                            authorization_grant_type, authorization_code_expires_at, access_token_expires_at)
                        values (?, 'anlan-ui', 'expiry-test', 'authorization_code', ?, ?)""")
                .param(id)
                .param(now.plus(code))
                .param(token == null ? null : now.plus(token))
                .update();
    }
}
