// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.proceeding;

import io.anlan.service.platform.Wording;

/** How far a proceeding is; which follows which is guarded by the database as well. */
public enum ProceedingStatus {
    PROPOSED("已提议", "proposed"),
    DECLINED("不予办理", "declined"),
    WITHDRAWN("已撤回", "withdrawn"),
    LISTED("督办中", "listed"),
    ACCEPTED("已验收，待批准摘牌", "accepted, delisting to be approved"),
    DELISTED("已摘牌，待公示", "delisted, to be published"),
    ENDED("已摘牌", "delisted"),
    REPLACED("已由上级挂牌", "listed by a higher level"),
    CALLED("已通知约谈", "called"),
    HELD("已约谈，跟踪承诺", "held, commitments followed up"),
    CLOSED("已办结", "closed"),
    TRANSFERRED("已移送，待立案", "transferred, filing to be decided"),
    NOT_FILED("不予立案", "not filed"),
    FILED("已立案", "filed"),
    DECIDED("已处理", "decided"),
    PUBLISHED("已公示", "published");

    private final String zh;
    private final String en;

    ProceedingStatus(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Wording label() {
        return new Wording(zh, en);
    }
}
