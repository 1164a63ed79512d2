// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import io.anlan.service.compliance.Criteria;
import io.anlan.service.compliance.FindingVocabulary.Term;
import io.anlan.service.hiddendanger.register.HiddenDangerLedger;
import io.anlan.service.hiddendanger.register.RegisterFilter;
import io.anlan.service.organization.Organization;
import io.anlan.service.organization.UnitLevel;
import io.anlan.service.platform.scope.UnitPath;
import io.anlan.service.risk.register.RiskPointFilter;
import io.anlan.service.risk.register.RiskPointLedger;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Ledgers as workbooks, in the columns that inspectors and enterprises know. */
@Service
public class Ledgers {

    private static final List<String> HIDDEN_DANGERS = List.of(
            "序号", "企业名称", "所在区域", "隐患描述", "隐患类别", "隐患等级", "依据条款", "发现日期", "来源", "责任单位/人", "整改措施", "整改期限", "整改完成日期",
            "验收人", "状态", "照片", "隐患编号");
    private static final List<String> RISK_POINTS = List.of(
            "序号", "企业名称", "所在区域", "位置", "工艺/部位", "风险点", "危险有害因素", "可能导致的事故", "评价方法", "评价取值", "固有风险等级", "动态风险等级", "管控层级",
            "责任人", "管控措施数", "状态", "登记日期", "风险点编号");
    private static final Map<String, String> LEVELS =
            Map.of("MAJOR", "重大风险", "HIGH", "较大风险", "MEDIUM", "一般风险", "LOW", "低风险");
    private static final Map<String, String> DANGER_LEVELS = Map.of("MAJOR", "重大事故隐患", "GENERAL", "一般事故隐患");
    private static final Map<String, String> GRADES =
            Map.of("MAJOR", "重大", "HIGH", "较大", "MEDIUM", "一般", "LOW", "低", "GENERAL", "一般");
    private static final List<Map.Entry<String, String>> SCORES = List.of(
            Map.entry("likelihood", "L"),
            Map.entry("exposure", "E"),
            Map.entry("consequence", "C"),
            Map.entry("severity", "S"));
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
    private static final Map<String, String> STATES = Map.of(
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
    private static final Map<String, String> CONTROL =
            Map.of("COMPANY", "公司级", "WORKSHOP", "车间级", "TEAM", "班组级", "POST", "岗位级");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final HiddenDangerLedger hiddenDangers;
    private final RiskPointLedger riskPoints;
    private final Organization organization;
    private final Criteria criteria;
    private final Clock clock;

    Ledgers(
            HiddenDangerLedger hiddenDangers,
            RiskPointLedger riskPoints,
            Organization organization,
            Criteria criteria,
            Clock clock) {
        this.hiddenDangers = hiddenDangers;
        this.riskPoints = riskPoints;
        this.organization = organization;
        this.criteria = criteria;
        this.clock = clock;
    }

    /** @param filters what the person chose, for the line under the title */
    public void hiddenDangers(RegisterFilter filter, Map<String, String> filters, OutputStream out) throws IOException {
        var vocabulary = criteria.vocabulary();
        Map<String, String> accidents = labels(vocabulary.accidentTypes());
        Map<String, String> sources = labels(vocabulary.sources());
        Map<String, String> regions = new HashMap<>();
        var position = new int[1];
        var sheet = new LedgerSheet(out, "隐患台账", shown(filters), HIDDEN_DANGERS);
        hiddenDangers.each(
                filter,
                row -> sheet.line(
                        ++position[0],
                        row.enterprise(),
                        regions.computeIfAbsent(
                                new UnitPath(row.scope()).parent().path(), this::region),
                        row.description(),
                        label(accidents, row.accidentType()),
                        DANGER_LEVELS.getOrDefault(String.valueOf(row.level()), "待判定"),
                        String.join("、", row.criteria()),
                        row.foundOn(),
                        label(sources, row.source()),
                        responsible(row),
                        row.measures(),
                        row.dueOn(),
                        day(row.submittedAt()),
                        row.acceptedBy(),
                        state(row),
                        row.photos() == 0 ? null : row.photos() + "张",
                        row.number()));
        sheet.end();
    }

    private static String responsible(HiddenDangerLedger.LedgerRow row) {
        return row.responsible() == null ? row.enterprise() : row.enterprise() + "/" + row.responsible();
    }

    private static String state(HiddenDangerLedger.LedgerRow row) {
        boolean late = row.overdue() && !row.status().equals("CLOSED");
        return label(STATES, row.status()) + (late ? "（逾期）" : "");
    }

    /** @param filters what the person chose, for the line under the title */
    public void riskPoints(RiskPointFilter filter, Map<String, String> filters, OutputStream out) throws IOException {
        Map<String, String> accidents = labels(criteria.vocabulary().accidentTypes());
        Map<String, String> regions = new HashMap<>();
        var position = new int[1];
        var sheet = new LedgerSheet(out, "风险分级管控台账", shown(filters), RISK_POINTS);
        riskPoints.each(
                filter,
                row -> sheet.line(
                        ++position[0],
                        row.enterprise(),
                        regions.computeIfAbsent(
                                new UnitPath(row.scope()).parent().path(), this::region),
                        row.place(),
                        row.process(),
                        row.name(),
                        row.hazardFactor(),
                        labelled(accidents, row.accidentTypes()),
                        row.method(),
                        scores(row.scores()),
                        label(LEVELS, row.gradedLevel()),
                        label(LEVELS, row.liveLevel()),
                        label(CONTROL, row.controlLevel()),
                        row.responsible(),
                        row.measures(),
                        row.status().equals("ACTIVE") ? "在用" : "已注销",
                        day(row.createdAt()),
                        row.number()));
        sheet.end();
    }

    private static String labelled(Map<String, String> labels, List<String> codes) {
        return codes.stream().map(code -> label(labels, code)).collect(Collectors.joining("、"));
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

    /** What was asked for and when, in words, as it is printed under the title. */
    private String shown(Map<String, String> filters) {
        String chosen = filters.entrySet().stream()
                .map(filter -> label(FILTERS, filter.getKey()) + "＝" + value(filter.getKey(), filter.getValue()))
                .collect(Collectors.joining("，"));
        return "筛选条件：" + (chosen.isEmpty() ? "无" : chosen) + "；导出时间：" + MINUTE.format(LocalDateTime.now(clock));
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

    /** District and street of the unit an enterprise hangs on. */
    private String region(String path) {
        var unit = new UnitPath(path);
        return Stream.of(UnitLevel.DISTRICT, UnitLevel.STREET)
                .flatMap(level -> unit.ancestor(level.depth()).stream())
                .map(it -> organization.nameOf(it.path()))
                .collect(Collectors.joining());
    }

    private static Map<String, String> labels(List<Term> terms) {
        return terms.stream()
                .collect(Collectors.toMap(Term::code, term -> term.labels().zh()));
    }

    private static String label(Map<String, String> labels, @Nullable String code) {
        return code == null ? "" : labels.getOrDefault(code, code);
    }

    private static @Nullable String day(@Nullable OffsetDateTime at) {
        return at == null ? null : at.atZoneSameInstant(SHANGHAI).toLocalDate().toString();
    }
}
