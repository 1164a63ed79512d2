// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading.installation;

import io.anlan.rules.vocabulary.Labels;

/** The levels of major hazard installations, the worst first; GB 18218-2018. */
public enum InstallationLevel {
    LEVEL_1("一级重大危险源", "major hazard installation, level 1"),
    LEVEL_2("二级重大危险源", "major hazard installation, level 2"),
    LEVEL_3("三级重大危险源", "major hazard installation, level 3"),
    LEVEL_4("四级重大危险源", "major hazard installation, level 4"),
    NONE("不构成重大危险源", "no major hazard installation");

    private final String zh;
    private final String en;

    InstallationLevel(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Labels labels() {
        return new Labels(zh, en);
    }

    /** Whether this level is worse than the other. */
    public boolean above(InstallationLevel other) {
        return compareTo(other) < 0;
    }
}
