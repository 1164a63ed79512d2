// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.extension;

import io.anlan.service.platform.Wording;

/** Why the last day shall be another one. */
public enum PostponementKind {
    /** 延期: rectification goes on and needs longer than it was given. */
    EXTENSION("延期", "extension"),
    /** 暂缓整改: for a while the danger is borne under interim controls, at the end of which it is due. */
    DEFERRAL("暂缓整改", "deferral");

    private final String zh;
    private final String en;

    PostponementKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Wording label() {
        return new Wording(zh, en);
    }

    /** As acts of the audit trail begin. */
    String word() {
        return en;
    }
}
