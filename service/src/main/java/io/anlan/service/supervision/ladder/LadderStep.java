// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

import io.anlan.service.platform.Wording;

/** The steps of the ladder, the lowest first; as the rules' list {@code ladderStep} names them. */
public enum LadderStep {
    REMIND("提醒", "reminder"),
    URGE("催办", "urging"),
    NOTICE_UP("报上级", "notice to the next level"),
    SUPERVISE("督办", "supervision"),
    INTERVIEW("约谈", "interview"),
    PROPOSE_LISTING("提请挂牌督办", "proposed listed supervision"),
    PENALTY("移送执法", "transfer to enforcement"),
    SUSPENSION_PROPOSAL("建议停产停业整顿", "proposed suspension of production");

    private final String zh;
    private final String en;

    LadderStep(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Wording label() {
        return new Wording(zh, en);
    }
}
