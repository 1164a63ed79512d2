// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bulk;

import io.anlan.service.hiddendanger.HiddenDangerAction;

/** What may be done to several at once, as the rules' list of bulk acts names it. */
public enum BulkAct {
    ACCEPT(HiddenDangerAction.ACCEPT),
    APPROVE_PLAN(HiddenDangerAction.APPROVE_PLAN);

    private final HiddenDangerAction action;

    BulkAct(HiddenDangerAction action) {
        this.action = action;
    }

    HiddenDangerAction action() {
        return action;
    }
}
