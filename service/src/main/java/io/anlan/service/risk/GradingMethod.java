// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

/** How a risk is scored. */
public enum GradingMethod {
    /** Likelihood × exposure × consequence (作业条件危险性分析). */
    LEC,
    /** Likelihood × severity (风险矩阵). */
    LS
}
