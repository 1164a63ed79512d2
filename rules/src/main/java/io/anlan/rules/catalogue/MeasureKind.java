// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.catalogue;

/** What a control measure does: 工程技术, 管理, 培训教育, 个体防护, 应急处置. */
public enum MeasureKind {
    ENGINEERING,
    MANAGEMENT,
    TRAINING,
    PERSONAL_PROTECTION,
    EMERGENCY
}
