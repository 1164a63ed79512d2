// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.report;

import io.anlan.service.risk.OwnMeasure;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise says about a risk point.
 *
 * @param place id of a registered place; null when only its name is known
 * @param template row of the catalogue it was taken from; null for an own one
 * @param accidentTypes GB 6441 codes, the main one first
 * @param measures ids of the catalogue's measures
 * @param photo SHA-256 of a stored photograph
 * @param planX position on the place's plan, 0 left to 1 right
 * @param planY position on the place's plan, 0 top to 1 bottom
 */
@Embeddable
public record RiskPointContent(
        @Nullable UUID place,
        String placeName,
        String name,
        String process,
        @Nullable String template,
        String hazardFactor,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> accidentTypes,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> measures,
        @JdbcTypeCode(SqlTypes.JSON) List<OwnMeasure> ownMeasures,
        @Nullable String photo,
        @Column(name = "plan_x") @Nullable BigDecimal planX,
        @Column(name = "plan_y") @Nullable BigDecimal planY,
        String responsible) {}
