// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

/**
 * An enterprise reported, adapted or retired risk points; published in that transaction.
 *
 * @param enterprise its code
 */
public record RiskPointsChanged(String enterprise) {}
