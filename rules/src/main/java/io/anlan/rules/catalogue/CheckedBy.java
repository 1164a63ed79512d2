// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.catalogue;

/** Who in the enterprise checks a measure: 岗位, 班组, 车间, 公司, 专业人员. */
public enum CheckedBy {
    POST,
    TEAM,
    WORKSHOP,
    COMPANY,
    SPECIALIST
}
