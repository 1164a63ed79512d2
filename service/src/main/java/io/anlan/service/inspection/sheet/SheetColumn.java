// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.sheet;

import io.anlan.service.platform.Wording;
import io.anlan.service.platform.table.TableColumn;

/** A column of the table. */
enum SheetColumn implements TableColumn {
    CASE("案例号", "Case", true, "同一案例号的相邻各行是一条隐患；必填", "Adjacent rows with the same number are one finding"),
    INSPECTED_ON("检查日期", "Inspected on", true, "如 2025-01-31；不得晚于今天", "Such as 2025-01-31; not in the future"),
    AUTHORITY("检查机关", "Authority", false, "与案例号一起识别重复导入", "Recognises a second import together with the case"),
    ENTERPRISE("统一社会信用代码", "Enterprise code", true, "18位，须在管辖范围内", "18 characters, of an enterprise within your scope"),
    INDUSTRY("行业", "Industry", false, "可不填；填写时须与登记一致", "May stay empty; if filled in, as registered"),
    FIELD("领域", "Field", false, "不填为“工贸”", "Industry and trade when empty"),
    SOURCE("来源", "Source", false, "不填为“执法检查”", "Enforcement inspection when empty"),
    ACCIDENT_TYPE("事故类型", "Accident type", false, "可能导致的事故；影响整改期限", "What it can lead to; decides the deadline"),
    TITLE("标题", "Title", true, "一句话，不超过200字", "One sentence of at most 200 characters"),
    DESCRIPTION("经过", "Description", false, "检查所见；不填则同标题", "What was seen; the title when empty"),
    PLACE("部位", "Place", false, "车间、设备；不填为“未注明”", "Workshop or equipment"),
    OBJECT("对象", "Object", false, "同一对象写多行时填写同一编号", "The same number joins several rows about one object"),
    SITUATION("情形", "Situation", true, "见“情形与指标”；企业本身的情况填“企业情况”", "See the sheet of situations");

    private final String zh;
    private final String en;
    private final boolean required;
    private final String explanationZh;
    private final String explanationEn;

    SheetColumn(String zh, String en, boolean required, String explanationZh, String explanationEn) {
        this.zh = zh;
        this.en = en;
        this.required = required;
        this.explanationZh = explanationZh;
        this.explanationEn = explanationEn;
    }

    @Override
    public Wording labels() {
        return new Wording(zh, en);
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public Wording explanation() {
        return new Wording(explanationZh, explanationEn);
    }

    /** Whether every row of a case has to say the same here, or nothing. */
    boolean ofCase() {
        return this != OBJECT && this != SITUATION;
    }

    /** Most characters; 0 where only the limit of every cell applies. */
    int longest() {
        return switch (this) {
            case CASE -> 64;
            case AUTHORITY, TITLE, PLACE -> 200;
            case ENTERPRISE -> 18;
            default -> 0;
        };
    }
}
