// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.sheet;

import io.anlan.service.platform.Wording;
import java.util.Map;

/** What people call the columns of the sheets, and the codes that no vocabulary declares. */
final class ColumnLabels {

    private static final Map<String, Wording> COLUMNS = Map.ofEntries(
            entry("id", "编号", "Id"),
            entry("criterion", "判定项", "Criterion"),
            entry("zh", "说明（中文）", "Sentence (Chinese)"),
            entry("en", "说明（英文）", "Sentence (English)"),
            entry("fact_type", "事实类型", "Kind of fact"),
            entry("regulation", "依据文件", "Regulation"),
            entry("clause", "条款", "Clause"),
            entry("verified", "条文已核对", "Verified"),
            entry("penalty", "罚则提示", "Penalty article"),
            entry("valid_from", "生效日", "Valid from"),
            entry("valid_to", "失效日", "Valid to"),
            entry("row", "规则编号", "Row"),
            entry("expectation", "应有结果", "Expected"),
            entry("boundary", "边界示例", "Boundary"),
            entry("on", "判定日", "On"),
            entry("enterprise", "企业情况", "Enterprise"),
            entry("values", "事实", "Facts"),
            entry("note", "说明", "Note"),
            entry("scenario", "情景", "Scenario"),
            entry("ref", "对象", "Object"),
            entry("outcome", "应有结论", "Outcome"),
            entry("answers", "应有取值", "Answers"),
            entry("due_on", "应有截止日", "Due on"),
            entry("title_zh", "名称（中文）", "Title (Chinese)"),
            entry("title_en", "名称（英文）", "Title (English)"),
            entry("hitPolicy", "命中方式", "Hit policy"),
            entry("validFrom", "生效日", "Valid from"),
            entry("validTo", "失效日", "Valid to"),
            entry("complete", "规则完整", "Complete"),
            entry("mayLoosen", "允许放宽的结论", "May be loosened"),
            entry("failedDevices_id", "失效设施条款：编号", "Failed devices: id"),
            entry("failedDevices_criterion", "失效设施条款：判定项", "Failed devices: criterion"),
            entry("failedDevices_zh", "失效设施条款：说明（中文）", "Failed devices: sentence (Chinese)"),
            entry("failedDevices_en", "失效设施条款：说明（英文）", "Failed devices: sentence (English)"),
            entry("failedDevices_regulation", "失效设施条款：依据文件", "Failed devices: regulation"),
            entry("failedDevices_clause", "失效设施条款：条款", "Failed devices: clause"),
            entry("failedDevices_verified", "失效设施条款：条文已核对", "Failed devices: verified"),
            entry("failedDevices_penalty", "失效设施条款：罚则提示", "Failed devices: penalty article"),
            entry("name", "参数", "Parameter"),
            entry("unit", "单位", "Unit"),
            entry("from", "起始日", "From"),
            entry("value", "数值", "Value"),
            entry("source_zh", "来源（中文）", "Source (Chinese)"),
            entry("source_en", "来源（英文）", "Source (English)"),
            entry("number", "标准编号", "Standard"),
            entry("title", "标准名称", "Title"),
            entry("source", "来源", "Source"),
            entry("part_id", "工艺编号", "Process id"),
            entry("system", "系统", "System"),
            entry("part", "工艺或部位", "Process or part"),
            entry("point_id", "风险点编号", "Risk point id"),
            entry("point", "风险点", "Risk point"),
            entry("hazard_factor", "危险有害因素", "Hazard factor"),
            entry("accident_types", "事故类型", "Types of accident"),
            entry("l", "L", "L"),
            entry("e", "E", "E"),
            entry("c", "C", "C"),
            entry("reason", "评分理由", "Reason of the scores"),
            entry("criteria", "关联判定项", "Criteria"),
            entry("sensors", "监测规则", "Sensor rules"),
            entry("categories", "适用小类", "Industry classes"),
            entry("measure_id", "措施编号", "Measure id"),
            entry("kind", "措施类别", "Kind of measure"),
            entry("measure", "管控措施", "Measure"),
            entry("question", "检查问题", "Question"),
            entry("answer", "合格答案", "Passing answer"),
            entry("evidence", "证据", "Evidence"),
            entry("checked_by", "检查层级", "Checked by"),
            entry("frequency", "检查频次", "Frequency"),
            entry("may_be_major", "可能构成重大隐患", "May be major"),
            entry("accident_type", "事故类型", "Type of accident"),
            entry("standard", "标准", "Standard"));

    private static final Map<String, Wording> CODES = Map.ofEntries(
            entry("FIRES", "命中", "fires"),
            entry("FIRES_BY_FAILED_DEVICE", "因设施失效命中", "fires by a failed device"),
            entry("DOES_NOT_FIRE", "不命中", "does not fire"),
            entry("NEEDS_FACTS", "需补充事实", "needs facts"),
            entry("MAJOR", "重大隐患", "major"),
            entry("GENERAL", "一般隐患", "general"),
            entry("UNDETERMINED", "尚不能判定", "cannot be determined yet"),
            entry("ROUTED", "由其他文件判定", "another document decides"),
            entry("DECIDED", "表中有答案", "the table answers"),
            entry("COLLECT", "全部命中行都计入", "every met row counts"),
            entry("FIRST", "自上而下首个命中行", "the first met row answers"),
            entry("UNIQUE", "任何情形只命中一行", "no case meets two rows"),
            entry("ENGINEERING", "工程技术", "engineering"),
            entry("MANAGEMENT", "管理", "management"),
            entry("TRAINING", "培训教育", "training"),
            entry("PERSONAL_PROTECTION", "个体防护", "personal protection"),
            entry("EMERGENCY", "应急处置", "emergency"),
            entry("COMPANY", "公司", "company"),
            entry("WORKSHOP", "车间", "workshop"),
            entry("TEAM", "班组", "team"),
            entry("POST", "岗位", "post"),
            entry("SPECIALIST", "专业人员", "specialist"),
            entry("EACH_TIME", "每次作业前", "before each job"),
            entry("SHIFT", "每班", "every shift"),
            entry("DAY", "每日", "every day"),
            entry("WEEK", "每周", "every week"),
            entry("MONTH", "每月", "every month"),
            entry("QUARTER", "每季度", "every quarter"),
            entry("HALF_YEAR", "每半年", "every half year"),
            entry("YEAR", "每年", "every year"));

    private ColumnLabels() {}

    static Wording of(String column) {
        return COLUMNS.getOrDefault(column, new Wording(column, column));
    }

    static Wording ofCode(String code) {
        return CODES.getOrDefault(code, new Wording(code, code));
    }

    private static Map.Entry<String, Wording> entry(String name, String zh, String en) {
        return Map.entry(name, new Wording(zh, en));
    }
}
