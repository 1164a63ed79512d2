// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.level;

import io.anlan.service.risk.ControlLevel;
import io.anlan.service.risk.GradingMethod;
import io.anlan.service.risk.RiskLevel;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * How bad a risk is.
 *
 * @param scores by the names of the method's inputs
 * @param directGrounds codes of grounds that decide whatever the scores say
 * @param gradedLevel what scores and grounds amount to
 * @param liveLevel as it stands, with the hidden dangers that are open; never below {@code gradedLevel}
 * @param gradedByPack pack and version, e.g. {@code risk-grading/lec@1}: enough to make the explanation again
 */
@Embeddable
public record Assessment(
        @Enumerated(EnumType.STRING) GradingMethod method,
        @JdbcTypeCode(SqlTypes.JSON) Map<String, BigDecimal> scores,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> directGrounds,
        @Enumerated(EnumType.STRING) RiskLevel gradedLevel,
        @Enumerated(EnumType.STRING) RiskLevel liveLevel,
        @Enumerated(EnumType.STRING) ControlLevel controlLevel,
        String gradedByPack,
        LocalDate gradedOn) {}
