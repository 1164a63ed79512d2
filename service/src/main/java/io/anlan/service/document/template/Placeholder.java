// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document.template;

import io.anlan.service.platform.Wording;
import java.util.Arrays;
import java.util.Optional;

/** What a template may leave a place for; it is written as its Chinese name in double braces, and there is nothing else. */
public enum Placeholder {
    NUMBER("文书编号", "number of the document"),
    ISSUER("发文单位", "issuing unit"),
    ISSUED_ON("发文日期", "date of issue"),
    ISSUER_SHORT("机关代字", "short form of the issuing unit"),
    YEAR("年份", "year"),
    SEQUENCE("序号", "position in the year"),
    ENTERPRISE("单位名称", "enterprise"),
    ENTERPRISE_CODE("统一社会信用代码", "unified social credit code"),
    DISTRICT("所在区", "district"),
    HIDDEN_DANGER("隐患编号", "number of the hidden danger"),
    TITLE("隐患名称", "title of the hidden danger"),
    DESCRIPTION("隐患描述", "description"),
    PLACE("隐患位置", "place"),
    FOUND_ON("发现日期", "day of the finding"),
    LEVEL("隐患等级", "level"),
    BASIS("判定依据", "legal basis of the level"),
    DUE_ON("整改期限", "day by which it must be rectified"),
    MEASURES("整改情况", "what was done"),
    SUBMITTED_ON("申请复查日期", "day on which a review was asked for"),
    ROUND("复查次数", "which review it is"),
    CONCLUSION("复查结论", "conclusion of the review"),
    OPINION("复查意见", "opinion of the reviewer"),
    REVIEWER("复查人员", "reviewer"),
    REVIEWED_ON("复查日期", "day of the review"),
    EXTENSION_ROUND("延期次数", "which extension it is"),
    REQUESTED_TO("申请延期至", "day asked for"),
    EXTENSION_REASON("延期理由", "reason of the request"),
    INTERIM_CONTROLS("临时管控措施", "interim controls"),
    DECISION("审批决定", "decision"),
    DECISION_REASON("审批理由", "reason of the decision"),
    EXTENDED_TO("审批后整改期限", "deadline after the decision"),
    LISTING_LEVEL("挂牌级别", "level of the listing"),
    LISTED_ON("挂牌日期", "day of the listing"),
    LISTING_REASON("挂牌理由", "reason of the listing"),
    LISTING_DUE_ON("督办期限", "deadline of the supervision"),
    SUPERVISING_BODY("督办单位", "supervising body"),
    DELISTED_ON("摘牌日期", "day of the delisting"),
    DELISTING_OPINION("摘牌意见", "opinion on the delisting"),
    INTERVIEWED("被约谈人", "who was interviewed"),
    INTERVIEWER("约谈人", "who held the interview"),
    INTERVIEWED_ON("约谈时间", "time of the interview"),
    INTERVIEW_PLACE("约谈地点", "place of the interview"),
    INTERVIEW_REASON("约谈事由", "cause of the interview"),
    MINUTES("约谈内容", "minutes"),
    FOLLOW_UP("后续要求", "what is to follow"),
    FOLLOW_UP_DUE_ON("后续要求期限", "day by which it is to follow");

    private final String zh;
    private final String en;

    Placeholder(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Wording labels() {
        return new Wording(zh, en);
    }

    /** As it stands in a template, without the braces. */
    public String token() {
        return zh;
    }

    /** Whether a correction may say something else: the identity of a document stays. */
    public boolean correctable() {
        return switch (this) {
            case NUMBER, ISSUER, ISSUED_ON, ISSUER_SHORT, YEAR, SEQUENCE, HIDDEN_DANGER -> false;
            default -> true;
        };
    }

    static Optional<Placeholder> of(String token) {
        return Arrays.stream(values()).filter(it -> it.token().equals(token)).findFirst();
    }
}
