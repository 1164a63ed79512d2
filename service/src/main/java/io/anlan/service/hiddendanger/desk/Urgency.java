// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.desk;

/** How urgent waiting work is, the most urgent first; as the rules' list {@code urgency} names it. */
public enum Urgency {
    OVERDUE,
    TODAY,
    SOON,
    NORMAL
}
