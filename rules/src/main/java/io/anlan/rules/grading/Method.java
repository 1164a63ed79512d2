// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import java.util.List;

/** How a risk is scored: the product of the scores named here, each out of a table of the vocabulary. */
public enum Method {
    /** 作业条件危险性分析: D = likelihood × exposure × consequence. */
    LEC("risk-grading/lec", "D", "lec"),
    /** 风险矩阵: R = likelihood × severity. */
    LS("risk-grading/ls", "R", "ls");

    private static final List<String> LEC_INPUTS = List.of("likelihood", "exposure", "consequence");
    private static final List<String> LS_INPUTS = List.of("likelihood", "severity");

    private final String packId;
    private final String symbol;
    private final String listPrefix;

    Method(String packId, String symbol, String listPrefix) {
        this.packId = packId;
        this.symbol = symbol;
        this.listPrefix = listPrefix;
    }

    /** The pack which turns the score into a level. */
    public String packId() {
        return packId;
    }

    /** The letter of the product. */
    public String symbol() {
        return symbol;
    }

    /** Names of the scores, in the order people say them. */
    public List<String> inputs() {
        return switch (this) {
            case LEC -> LEC_INPUTS;
            case LS -> LS_INPUTS;
        };
    }

    /** The vocabulary list with the values a score may take, for example {@code lecLikelihood}. */
    public String listOf(String input) {
        return listPrefix + Character.toUpperCase(input.charAt(0)) + input.substring(1);
    }
}
