// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.control;

import io.anlan.service.platform.Wording;

/** What may hold until a hidden danger is rectified (Work Safety Law, article 65(1)(3)). */
public enum ControlKind {
    MEASURE("管控措施", "measure"),
    EVACUATION("撤出人员", "withdrawal of people"),
    PARTIAL_SUSPENSION("局部停产停业或停止使用设施设备", "partial suspension"),
    FULL_SUSPENSION("停产停业", "suspension of production");

    private final String zh;
    private final String en;

    ControlKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Wording label() {
        return new Wording(zh, en);
    }

    /** Whether it stops production or the use of something, which needs an order of the authority and an end. */
    public boolean isSuspension() {
        return this == PARTIAL_SUSPENSION || this == FULL_SUSPENSION;
    }
}
