// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.issuer;

import io.anlan.service.platform.Moments;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets logins of the embedded issuer nothing of which is valid any more; the library keeps them for ever. */
@Component
@Profile(EmbeddedIssuerConfiguration.PROFILE)
class ExpiredAuthorizations {

    /** Whoever comes back from lunch can still log out with an old identity token. */
    private static final Duration GRACE = Duration.ofDays(1);

    private final JdbcClient database;
    private final Clock clock;

    ExpiredAuthorizations(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return how many */
    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT5M")
    int forget() {
        return database.sql("""
                        delete from identity.oauth2_authorization
                         where greatest(authorization_code_expires_at, access_token_expires_at,
                                        oidc_id_token_expires_at, refresh_token_expires_at) < ?""").param(Moments.of(clock.instant().minus(GRACE))).update();
    }
}
