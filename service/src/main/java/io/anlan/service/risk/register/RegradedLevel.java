// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.register;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.risk.RiskLevel;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * How a regrading moved a level; as text its id, the kind of level and both levels: {@code <id>:GRADED:LOW:MEDIUM}.
 *
 * @param kind GRADED or LIVE
 */
public record RegradedLevel(UUID regrading, String kind, RiskLevel from, RiskLevel to) {

    private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(GRADED|LIVE):"
            + "(MAJOR|HIGH|MEDIUM|LOW):(MAJOR|HIGH|MEDIUM|LOW)");

    /** @throws Refusal {@code risk/unknown-regraded-level} */
    public static @Nullable RegradedLevel of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new Refusal(
                    "risk/unknown-regraded-level",
                    HttpStatus.BAD_REQUEST,
                    new Wording(
                            "应为“重新分级的编号:GRADED或 LIVE:原等级:新等级”",
                            "The id of a regrading, GRADED or LIVE, the level before and the level after are meant."));
        }
        return new RegradedLevel(
                UUID.fromString(parts.group(1)),
                parts.group(2),
                RiskLevel.valueOf(parts.group(3)),
                RiskLevel.valueOf(parts.group(4)));
    }
}
