// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

/** Whose inspection it is: of the enterprise itself (自查), or of a regulator (监督检查). */
public enum InspectionKind {
    SELF,
    REGULATOR
}
