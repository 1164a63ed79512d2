// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.vocabulary;

/** What kind of value an attribute takes. */
public enum AttributeKind {
    FLAG,
    QUANTITY,
    CHOICE,
    CHOICES,
    DAY,
    MOMENT,
    TEXT,
    /** A choice of WORKING, FAILED and ABSENT: a device, facility or interlock which protects people. */
    DEVICE
}
