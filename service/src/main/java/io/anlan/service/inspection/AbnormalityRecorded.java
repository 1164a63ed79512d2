// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import io.anlan.service.hiddendanger.Report;
import io.anlan.service.hiddendanger.SuspectedHiddenDanger;
import io.anlan.service.hiddendanger.SuspectedHiddenDanger.Finder;

/**
 * An answer of an inspection did not pass.
 *
 * @param cause {@code inspection/} and the id of the answer
 * @param finder who answered
 */
public record AbnormalityRecorded(String cause, Report report, Finder finder) implements SuspectedHiddenDanger {}
