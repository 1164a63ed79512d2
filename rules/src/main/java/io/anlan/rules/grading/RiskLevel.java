// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import io.anlan.rules.vocabulary.Labels;

/** The four levels of risk, the worst first, each with its colour; codes of the vocabulary list {@code riskLevel}. */
public enum RiskLevel {
    MAJOR("重大风险", "major risk", Colour.RED),
    HIGH("较大风险", "high risk", Colour.ORANGE),
    MEDIUM("一般风险", "medium risk", Colour.YELLOW),
    LOW("低风险", "low risk", Colour.BLUE);

    private final String zh;
    private final String en;
    private final Colour colour;

    RiskLevel(String zh, String en, Colour colour) {
        this.zh = zh;
        this.en = en;
        this.colour = colour;
    }

    public Labels labels() {
        return new Labels(zh, en);
    }

    public Colour colour() {
        return colour;
    }

    /** Whether this level is worse than the other. */
    public boolean above(RiskLevel other) {
        return compareTo(other) < 0;
    }

    /** 红, 橙, 黄, 蓝. */
    public enum Colour {
        RED,
        ORANGE,
        YELLOW,
        BLUE
    }
}
