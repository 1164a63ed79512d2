// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import io.anlan.service.compliance.FindingVocabulary.Term;
import io.anlan.service.platform.Shanghai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Codes as ledgers print them. */
final class LedgerWords {

    static final Map<String, String> STATES = Map.of(
            "REGISTERED",
            "待补充",
            "GRADED",
            "待报方案",
            "PLAN_SUBMITTED",
            "方案待审",
            "RECTIFYING",
            "整改中",
            "SUBMITTED",
            "待验收",
            "CLOSED",
            "已销号",
            "DISMISSED",
            "已排除",
            "ACTIVE",
            "在用",
            "RETIRED",
            "已注销");
    private static final Map<String, String> GRADES =
            Map.of("MAJOR", "重大", "HIGH", "较大", "MEDIUM", "一般", "LOW", "低", "GENERAL", "一般");
    private static final Map<String, String> FILTERS = Map.ofEntries(
            Map.entry("status", "状态"),
            Map.entry("level", "等级"),
            Map.entry("live", "动态风险等级"),
            Map.entry("source", "来源"),
            Map.entry("industry", "行业"),
            Map.entry("district", "区"),
            Map.entry("street", "街镇"),
            Map.entry("enterprise", "企业"),
            Map.entry("overdue", "逾期"),
            Map.entry("accidentType", "事故类型"),
            Map.entry("riskPoint", "风险点"),
            Map.entry("foundFrom", "发现日期自"),
            Map.entry("foundTo", "发现日期至"),
            Map.entry("q", "关键词"));

    private LedgerWords() {}

    /** What a person chose to see. */
    static String chosen(Map<String, String> filters) {
        String chosen = filters.entrySet().stream()
                .map(filter -> label(FILTERS, filter.getKey()) + "＝" + value(filter.getKey(), filter.getValue()))
                .collect(Collectors.joining("，"));
        return chosen.isEmpty() ? "无" : chosen;
    }

    private static String value(String filter, String value) {
        return Stream.of(value.split(",", -1))
                .map(code -> switch (filter) {
                    case "status" -> label(STATES, code);
                    case "level", "live" -> label(GRADES, code);
                    case "overdue" -> code.equals("true") ? "是" : "否";
                    default -> code;
                })
                .collect(Collectors.joining("、"));
    }

    static Map<String, String> labels(List<Term> terms) {
        return terms.stream()
                .collect(Collectors.toMap(Term::code, term -> term.labels().zh()));
    }

    /** The code itself where it has no label. */
    static String label(Map<String, String> labels, @Nullable String code) {
        return code == null ? "" : labels.getOrDefault(code, code);
    }

    static @Nullable String day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, Shanghai.ZONE).toString();
    }
}
