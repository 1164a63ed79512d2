// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.intake;

import io.anlan.service.platform.Wording;
import io.anlan.service.platform.table.TableColumn;
import java.util.Arrays;
import java.util.Optional;

/** A column of the table. */
enum RiskPointColumn implements TableColumn {
    ENTERPRISE("统一社会信用代码", "Enterprise code", "/enterprise", "不填为本企业", "One's own enterprise when empty"),
    TEMPLATE("目录编号", "Template", "/template", "如 MAC-R001；填写后其余可不填", "Such as MAC-R001; fills what stays empty"),
    PLACE("部位", "Place", "/placeName", "车间、设备；必填", "Workshop or equipment; required"),
    PROCESS("工艺", "Process", "/process", "自建风险点必填", "Required without a template"),
    NAME("风险点", "Risk point", "/name", "自建风险点必填", "Required without a template"),
    HAZARD("危险有害因素", "Hazard factor", "/hazardFactor", "如 21 防护缺陷；自建必填", "Required without a template"),
    ACCIDENT_TYPES(
            "事故类型", "Accident types", "/accidentTypes", "多个用“；”隔开，主要的在前", "Several by a semicolon, the main one first"),
    METHOD("评价方法", "Method", "/method", "LEC 或 LS；不填为 LEC", "LEC or LS; LEC when empty"),
    LIKELIHOOD("可能性L", "Likelihood", "/scores/likelihood", "按评分表取值", "A value of the table"),
    EXPOSURE("暴露E", "Exposure", "/scores/exposure", "LEC 用", "Of LEC"),
    CONSEQUENCE("后果C", "Consequence", "/scores/consequence", "LEC 用", "Of LEC"),
    SEVERITY("严重性S", "Severity", "/scores/severity", "LS 用", "Of LS"),
    GROUNDS("直接判定", "Direct grounds", "/directGrounds", "直接判为重大风险的情形，多个用“；”隔开", "Grounds that decide, by a semicolon"),
    MEASURES("管控措施编号", "Measures", "/measures", "目录中的编号，多个用“；”隔开", "Ids of the catalogue, by a semicolon"),
    OWN_MEASURES("自定管控措施", "Own measures", "/ownMeasures", "一条一句，多条用“；”隔开", "One sentence each, by a semicolon"),
    RESPONSIBLE("责任人", "Responsible", "/responsible", "必填", "Required");

    private final String zh;
    private final String en;
    private final String pointer;
    private final String explanationZh;
    private final String explanationEn;

    RiskPointColumn(String zh, String en, String pointer, String explanationZh, String explanationEn) {
        this.zh = zh;
        this.en = en;
        this.pointer = pointer;
        this.explanationZh = explanationZh;
        this.explanationEn = explanationEn;
    }

    @Override
    public Wording labels() {
        return new Wording(zh, en);
    }

    @Override
    public Wording explanation() {
        return new Wording(explanationZh, explanationEn);
    }

    /** Whether every row fills it in. */
    @Override
    public boolean required() {
        return this == PLACE || this == RESPONSIBLE;
    }

    /** Where a refusal names its value; what stands deeper belongs to it as well. */
    boolean names(String wanted) {
        return wanted.equals(pointer) || wanted.startsWith(pointer + "/");
    }

    /** The column a refusal means; the first score stands for all of them. */
    static Optional<RiskPointColumn> at(String pointer) {
        if (pointer.equals("/scores")) {
            return Optional.of(LIKELIHOOD);
        }
        return Arrays.stream(values()).filter(column -> column.names(pointer)).findFirst();
    }
}
