// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.RulePacks;
import io.anlan.service.compliance.Criteria;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The shipped packs for tests without an application, on a day of 2026. */
public final class ShippedCriteria {

    private ShippedCriteria() {}

    public static Criteria criteria() {
        var clock = Clock.fixed(Instant.parse("2026-03-10T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
        return new PublishedCriteria(RulePacks.shipped(), clock);
    }
}
