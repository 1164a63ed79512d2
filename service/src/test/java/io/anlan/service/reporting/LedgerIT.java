// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import io.anlan.service.risk.RiskSteps;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The registers as workbooks, in the columns of the ledgers that inspectors ask for. */
@IntegrationTest
class LedgerIT {

    private static final int FIRST = 3;

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    private Road road;

    @BeforeEach
    void begin() {
        clock.reset();
        road = new Road(api);
    }

    @Test
    void aHiddenDangerHasTheColumnsOfTheLedger() throws IOException {
        String title = "=1+1 " + UUID.randomUUID();
        String number = (String) road.register(road.inspector(), Road.report(Alarm.GENERAL, title))
                .get("number");
        road.rectify(number);
        road.accept(number);
        List<Row> rows = ledger(road.regulator(), "hidden-dangers", "?status=CLOSED&district=310115&q={q}", title);
        assertThat(text(rows.get(0), 0)).isEqualTo("隐患台账");
        assertThat(text(rows.get(1), 0)).isEqualTo("筛选条件：区＝310115，关键词＝" + title + "，状态＝已销号；导出时间：2026-03-10 09:00");
        assertThat(texts(rows.get(2)))
                .containsExactly(
                        "序号", "企业名称", "所在区域", "隐患描述", "隐患类别", "隐患等级", "依据条款", "发现日期", "来源", "责任单位/人", "整改措施", "整改期限",
                        "整改完成日期", "验收人", "状态", "照片", "隐患编号");
        assertThat(rows).hasSize(FIRST + 1);
        Row row = rows.get(FIRST);
        assertThat(row.getCell(3).getFormula()).isNull();
        assertThat(texts(row))
                .containsSequence(title + "：调漆间内未见可燃气体报警", "18 其他爆炸", "一般事故隐患")
                .contains("2026-03-09", "已加装", "2026-03-10", "已销号", "1张", number);
        assertThat(text(row, 2)).startsWith("浦东新区");
    }

    @Test
    void aRiskPointHasTheColumnsOfTheLedger() throws IOException {
        var steps = new RiskSteps(api);
        Map<String, Object> point = steps.report(RiskSteps.fromTemplate(RiskSteps.scores("1", "6", "15")));
        List<Row> rows =
                ledger(road.regulator(), "risk-points", "?status=ACTIVE&q={q}", String.valueOf(point.get("number")));
        assertThat(text(rows.get(0), 0)).isEqualTo("风险分级管控台账");
        assertThat(rows.get(2).getCellCount()).isEqualTo(18);
        assertThat(rows).hasSize(FIRST + 1);
        assertThat(texts(rows.get(FIRST)))
                .containsSequence("LEC", "L=1，E=6，C=15", "一般风险", "一般风险")
                .contains("李班长", "在用", "2026-03-10", String.valueOf(point.get("number")));
    }

    @Test
    void aLedgerHasTheRecordsThatTheStatisticsCount() throws IOException {
        road.begin(Alarm.MAJOR);
        var total = new Reports(road.regulator())
                .statistics("by=CITY&district=310115")
                .path("total");
        for (String figure : List.of("found", "hiddenDangersToDate", "riskPoints")) {
            String[] link = total.path(figure).path("query").asString().split("\\?", 2);
            assertThat(ledger(road.regulator(), link[0].substring(1), "?" + link[1]))
                    .as(figure)
                    .hasSize(FIRST + Math.toIntExact(Reports.count(total, figure)));
        }
    }

    @Test
    void nobodyTakesHomeWhatTheyMayNotSee() throws IOException {
        String number = road.begin(Alarm.MAJOR);
        var foreign = api.as(Role.DISTRICT_REGULATOR, Api.JIADING);
        assertThat(ledger(foreign, "hidden-dangers", "?q={q}", number)).hasSize(FIRST);
        assertThat(ledger(foreign, "risk-points", "?district=310115")).hasSize(FIRST);
    }

    private static List<Row> ledger(RestTestClient person, String name, String query, Object... values)
            throws IOException {
        byte[] body = person.get()
                .uri("/api/ledgers/" + name + ".xlsx" + query, values)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"")
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(body))) {
            return book.getFirstSheet().read();
        }
    }

    private static String text(Row row, int column) {
        return row.getCellText(column);
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}
