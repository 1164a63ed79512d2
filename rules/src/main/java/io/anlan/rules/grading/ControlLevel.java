// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import io.anlan.rules.vocabulary.Labels;

/** The levels of an enterprise which control risks, the highest first; codes of the vocabulary list {@code controlLevel}. */
public enum ControlLevel {
    COMPANY("公司级", "company"),
    WORKSHOP("车间（部门）级", "workshop or department"),
    TEAM("班组级", "team"),
    POST("岗位级", "post");

    private final String zh;
    private final String en;

    ControlLevel(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Labels labels() {
        return new Labels(zh, en);
    }
}
