// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.proceeding;

import io.anlan.service.platform.Wording;

/** What an authority does about one hidden danger beside its rectification. */
public enum ProceedingKind {
    LISTING("LS", "挂牌督办", "listed supervision"),
    INTERVIEW("IV", "约谈", "interview"),
    ENFORCEMENT("ET", "移送执法", "transfer to enforcement");

    private final String prefix;
    private final String zh;
    private final String en;

    ProceedingKind(String prefix, String zh, String en) {
        this.prefix = prefix;
        this.zh = zh;
        this.en = en;
    }

    /** The name for life, e.g. {@code LS-2026-000001}. */
    String number(int year, long ordinal) {
        return "%s-%04d-%06d".formatted(prefix, year, ordinal);
    }

    public Wording label() {
        return new Wording(zh, en);
    }
}
