// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

/** 待检查, 已完成, 漏检: missed when its last day passed without completion. */
public enum InspectionState {
    OPEN,
    DONE,
    MISSED
}
