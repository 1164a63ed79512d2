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
    LADDER("隐患 %s「%s」已启动%s：%s。", "Hidden danger %s “%s”: %s. %s."),
    ACCEPTANCE_NEEDED(
            "隐患 %s「%s」已提交整改，待验收。", "Hidden danger %s “%s” is reported as rectified and waits for acceptance."),
    CONTROL_ORDERED("隐患 %s「%s」已采取临时管控：%s。", "An interim control holds for hidden danger %s “%s”: %s."),
    RESUMPTION_REQUESTED(
            "隐患 %s「%s」申请恢复（%s），待审查。", "Hidden danger %s “%s”: a request to resume (%s) waits for your review."),
    RESUMPTION_GRANTED("隐患 %s「%s」经审查同意恢复：%s", "Hidden danger %s “%s”: resumption was consented to: %s"),
    RESUMPTION_REFUSED("隐患 %s「%s」未同意恢复：%s", "Hidden danger %s “%s”: resumption was refused: %s"),
    SUSPENSION_EXPIRED(
            "隐患 %s「%s」的停产停业于 %s 期满，未经审查同意不得恢复，请及时处理。",
            "The suspension for hidden danger %s “%s” ended on %s. Nothing is resumed without consent; please see to it."),
    PROGRESS_MISSED(
            "隐患 %s「%s」未按期报告整改进展，应于 %s 前报告。",
            "No progress was reported of hidden danger %s “%s”: it was due by the end of %s."),
    REVIEW_DUE(
            "隐患 %s「%s」的整改查验应于 %s 前（含当日）完成，请尽快办理。",
            "The verification of hidden danger %s “%s” is to be done by the end of %s."),
    REVIEW_OVERDUE(
            "隐患 %s「%s」的整改查验已逾期，应于 %s 前完成。", "The verification of hidden danger %s “%s” was due by the end of %s."),
    RECTIFICATION_REJECTED("隐患 %s「%s」整改验收未通过：%s", "The rectification of hidden danger %s “%s” was not accepted: %s"),
    CLOSED("隐患 %s「%s」已验收销号。", "Hidden danger %s “%s” was accepted and closed."),
    DISMISSED("隐患 %s「%s」已排除：%s", "Hidden danger %s “%s” was dismissed: %s"),
    EXTENSION_TO_DECIDE(
            "隐患 %s「%s」申请延期至 %s，待审批。", "Hidden danger %s “%s”: an extension until %s waits for your decision."),
    EXTENSION_APPROVED("隐患 %s「%s」延期已批准：%s", "Hidden danger %s “%s”: the extension was granted. %s"),
    EXTENSION_REFUSED("隐患 %s「%s」延期未获批准：%s", "Hidden danger %s “%s”: the extension was refused. %s"),
    DEFERRAL_TO_DECIDE(
            "隐患 %s「%s」申请暂缓整改至 %s，待审批。", "Hidden danger %s “%s”: a deferral until %s waits for your decision."),
    DEFERRAL_APPROVED("隐患 %s「%s」暂缓整改已批准：%s", "Hidden danger %s “%s”: the deferral was granted. %s"),
    DEFERRAL_REFUSED("隐患 %s「%s」暂缓整改未获批准：%s", "Hidden danger %s “%s”: the deferral was refused. %s"),
    DECISION_OVERDUE(
            "隐患 %s「%s」的延期或暂缓申请应于 %s 前决定，现已逾期，请尽快审批。",
            "Hidden danger %s “%s”: the request for more time was to be decided by %s and is not yet. Please decide it."),
    REOPENED("隐患 %s「%s」已重新打开，请继续整改：%s", "Hidden danger %s “%s” is open again and to be rectified: %s"),
    REINSTATED("隐患 %s「%s」的排除已撤销，继续办理：%s", "The dismissal of hidden danger %s “%s” was taken back; it goes on: %s"),
    MERGED("隐患 %3$s 已并入 %1$s「%2$s」。", "Hidden danger %3$s was merged into %1$s “%2$s”."),
    OBJECTION_TO_DECIDE(
            "对隐患 %s「%s」的排除有异议，请决定：%s", "The dismissal of hidden danger %s “%s” is objected to; please decide: %s"),
    OBJECTION_REFUSED("隐患 %s「%s」维持排除：%s", "The dismissal of hidden danger %s “%s” stands: %s"),
    RECHECK_DUE("隐患 %s「%s」销号后应于 %s 复查。", "Hidden danger %s “%s” is to be checked again after its closure by %s."),
    REDETERMINED("隐患 %s「%s」按新规则重新判定：%s", "Hidden danger %s “%s” was determined again under new rules: %s"),
    TIME_CORRECTED("隐患 %s「%s」的时限已更正：%s", "A time limit of hidden danger %s “%s” was corrected: %s"),
    PROCEEDING("隐患 %s「%s」督办事项：%s。", "Hidden danger %s “%s”: %s."),
    ABSENCE_UNCOVERED(
            "%s 自 %s 至 %s 缺勤，期间无人代理，请关注其待办。",
            "%s is absent from %s to %s and nobody stands in. Please look after what waits there."),
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
            "Rules %s cannot be in force on a node; the earlier ones stay. Please see to it: %s"),
    WEBHOOK_DISABLED(
            "推送地址「%s」自 %s 起一直发送失败，已停用，请检查后重新启用。",
            "Nothing could be sent to the webhook “%s” since %s; it is disabled. Please see to it and enable it again.");

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
