// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

/** Who in the enterprise controls a risk: 公司, 车间, 班组, 岗位; each also those below it. */
public enum ControlLevel {
    COMPANY,
    WORKSHOP,
    TEAM,
    POST
}
