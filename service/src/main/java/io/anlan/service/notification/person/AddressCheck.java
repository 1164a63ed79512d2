// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.person;

import io.anlan.service.notification.person.AddressClaims.Claim;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Sha256;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds out whether an address is read by whoever entered it, without letting anybody flood a stranger. */
@Component
class AddressCheck {

    static final Duration VALID_FOR = Duration.ofMinutes(30);
    static final int CODES_AN_HOUR = 5;
    static final int TRIES = 5;

    private static final int CODES = 1_000_000;

    /** One address and no list, display name, comment or line break. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,5}");

    private final AddressClaims claims;
    private final Subscribers subscribers;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AddressCheck(AddressClaims claims, Subscribers subscribers, AuditTrail audit, Clock clock) {
        this.claims = claims;
        this.subscribers = subscribers;
        this.audit = audit;
        this.clock = clock;
    }

    static String stripped(@Nullable String address) {
        return address == null ? "" : address.strip();
    }

    /** @return the code to send, of six digits */
    @Transactional
    public String claim(String username, @Nullable String entered) {
        String address = stripped(entered);
        if (address.length() > 254 || !ADDRESS.matcher(address).matches()) {
            throw PreferenceRefusals.invalidAddress();
        }
        Instant now = clock.instant();
        if (claims.since(username, now.minus(Duration.ofHours(1))) >= CODES_AN_HOUR) {
            throw PreferenceRefusals.tooManyCodes();
        }
        String code = "%06d".formatted(random.nextInt(CODES));
        claims.add(username, address, hash(code), now, now.plus(VALID_FOR));
        return code;
    }

    /** A wrong code is counted, so the transaction ends well in both cases. */
    @Transactional
    public boolean confirmed(Actor person, @Nullable String code, Preferences preferences) {
        Instant now = clock.instant();
        Optional<Claim> claim = claims.open(person.username(), now);
        if (claim.isEmpty() || claim.get().tries() >= TRIES) {
            return false;
        }
        if (code == null || !hash(code.strip()).equals(claim.get().codeHash())) {
            claims.tried(claim.get().id());
            return false;
        }
        claims.settle(claim.get().id(), now);
        subscribers.keep(person, preferences, now);
        subscribers.address(person.username(), claim.get().address());
        audit.append(new Act(
                "notification-preferences",
                person.username(),
                person.unit(),
                "address-confirmed",
                Map.of(),
                Map.of(),
                null));
        return true;
    }

    private static String hash(String code) {
        return new Sha256().add(code.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
