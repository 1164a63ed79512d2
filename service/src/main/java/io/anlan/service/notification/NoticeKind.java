// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

import io.anlan.service.platform.Wording;

/** What a notice is about, and its words: number, title, then what the kind adds. */
enum NoticeKind {
    FACTS_NEEDED(
            "隐患 %s「%s」缺少判定所需的信息，请补充。", "Hidden danger %s “%s” cannot be graded yet: please supply the missing facts."),
    PLAN_NEEDED(
            "隐患 %s「%s」判定为重大事故隐患，请采取临时管控措施并提交整改方案。",
            "Hidden danger %s “%s” is major: take interim controls and submit a rectification plan."),
    MAJOR_REPORTED("%3$s 上报重大事故隐患 %1$s「%2$s」。", "%3$s has a major hidden danger, %1$s “%2$s”."),
    PLAN_TO_REVIEW("隐患 %s「%s」的整改方案待审核。", "The rectification plan of hidden danger %s “%s” waits for your review."),
    PLAN_REJECTED("隐患 %s「%s」的整改方案被退回：%s", "The rectification plan of hidden danger %s “%s” was sent back: %s"),
    RECTIFICATION_ORDERED(
            "隐患 %s「%s」已下达整改，请于 %s 前（含当日）完成。", "Hidden danger %s “%s” is to be rectified by the end of %s."),
    REMINDER("隐患 %s「%s」整改期限为 %s，请按期完成。", "Reminder: hidden danger %s “%s” is to be rectified by the end of %s."),
    OVERDUE("隐患 %s「%s」整改已逾期，期限为 %s。", "Hidden danger %s “%s” is overdue: it was to be rectified by the end of %s."),
    ACCEPTANCE_NEEDED(
            "隐患 %s「%s」已提交整改，待验收。", "Hidden danger %s “%s” is reported as rectified and waits for acceptance."),
    RECTIFICATION_REJECTED("隐患 %s「%s」整改验收未通过：%s", "The rectification of hidden danger %s “%s” was not accepted: %s"),
    CLOSED("隐患 %s「%s」已验收销号。", "Hidden danger %s “%s” was accepted and closed."),
    DISMISSED("隐患 %s「%s」已排除：%s", "Hidden danger %s “%s” was dismissed: %s"),
    REDETERMINED("隐患 %s「%s」按新规则重新判定：%s", "Hidden danger %s “%s” was determined again under new rules: %s"),
    RULES_TO_REVIEW("规则 %s「%s」待复核。", "Rules %s “%s” wait for your review."),
    RULES_FOR_LAWYERS("规则 %s「%s」待法制审查。", "Rules %s “%s” wait for legal review."),
    RULES_TO_APPROVE("规则 %s「%s」待审批。", "Rules %s “%s” wait for approval."),
    RULES_TO_PUBLISH("规则 %s「%s」已批准，待发布。", "Rules %s “%s” are approved and wait to be published."),
    RULES_RETURNED("规则 %s「%s」被退回：%s", "Rules %s “%s” were sent back: %s"),
    RULES_IN_FORCE("规则 %s「%s」已生效。", "Rules %s “%s” are in force now."),
    RULES_STAGED("规则 %s「%s」已在部分区施行：%s", "Rules %s “%s” are in force in some districts: %s"),
    RULES_CANARY_FAILED(
            "现行规则 %s 的示例运行结果与预期不符，请立即核查：%s",
            "Rules %s in force decide their own examples otherwise than stated. Please see to it: %s"),
    RULES_NOT_LOADED(
            "规则 %s 无法在节点上生效，原规则继续有效，请立即处理：%s",
            "Rules %s cannot be in force on a node; the earlier ones stay. Please see to it: %s");

    private final String zh;
    private final String en;

    NoticeKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Wording wording(Object... values) {
        return new Wording(zh.formatted(values), en.formatted(values));
    }
}
