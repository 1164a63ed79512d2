// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.level;

import io.anlan.service.risk.RiskLevel;
import java.time.Instant;

/** The live level of a risk point went from one to another. */
public record MovedLevel(Instant at, String number, String name, RiskLevel from, RiskLevel to) {}
