// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.determination;

/** 一般 or 重大; which of them is decided by the criteria of the field. */
public enum HiddenDangerLevel {
    GENERAL,
    MAJOR
}
