// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import io.anlan.service.compliance.FindingVocabulary;
import io.anlan.service.risk.register.RiskPointLedger.LedgerRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The columns of the ledger of risk points (风险分级管控台账). */
final class RiskPointColumns {

    static final List<String> HEADER = List.of(
            "序号", "企业名称", "所在区域", "位置", "工艺/部位", "风险点", "危险有害因素", "可能导致的事故", "评价方法", "评价取值", "固有风险等级", "动态风险等级", "管控层级",
            "责任人", "管控措施数", "状态", "登记日期", "风险点编号");
    private static final Map<String, String> LEVELS =
            Map.of("MAJOR", "重大风险", "HIGH", "较大风险", "MEDIUM", "一般风险", "LOW", "低风险");
    private static final Map<String, String> CONTROL =
            Map.of("COMPANY", "公司级", "WORKSHOP", "车间级", "TEAM", "班组级", "POST", "岗位级");
    private static final List<Map.Entry<String, String>> SCORES = List.of(
            Map.entry("likelihood", "L"),
            Map.entry("exposure", "E"),
            Map.entry("consequence", "C"),
            Map.entry("severity", "S"));

    private final Map<String, String> accidents;

    RiskPointColumns(FindingVocabulary vocabulary) {
        accidents = LedgerWords.labels(vocabulary.accidentTypes());
    }

    /** @param region the enterprise lies in */
    @Nullable
    Object[] cells(int position, String region, LedgerRow row) {
        return new @Nullable Object[] {
            position,
            row.enterprise(),
            region,
            row.place(),
            row.process(),
            row.name(),
            row.hazardFactor(),
            row.accidentTypes().stream()
                    .map(code -> LedgerWords.label(accidents, code))
                    .collect(Collectors.joining("、")),
            row.method(),
            scores(row.scores()),
            LedgerWords.label(LEVELS, row.gradedLevel()),
            LedgerWords.label(LEVELS, row.liveLevel()),
            LedgerWords.label(CONTROL, row.controlLevel()),
            row.responsible(),
            row.measures(),
            row.status().equals("ACTIVE") ? "在用" : "已注销",
            LedgerWords.day(row.createdAt()),
            row.number()
        };
    }

    /** The scores in the order the methods name them: L×E×C, or L×S. */
    private static String scores(String json) {
        var scores = JsonMapper.shared().readTree(json);
        return SCORES.stream()
                .filter(name -> scores.has(name.getKey()))
                .map(name -> name.getValue() + "="
                        + scores.path(name.getKey()).decimalValue().toPlainString())
                .collect(Collectors.joining("，"));
    }
}
