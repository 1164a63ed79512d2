// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.platform.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * A paint shop with risk points of its own and a day of its own, so that tests on one database do not meet: everything is
 * checked once a shift by the post.
 */
public final class Workshop {

    /** 调漆间固定式可燃气体报警器是什么状态？ May be major; only 正常有读数 passes. */
    public static final String GAS_ALARM = "MAC-M189";
    /** 调漆时机械排风是否在运行？ May be major; yes passes. */
    public static final String EXHAUST = "MAC-M190";
    /** 乙炔汇流排输出压力表读数是多少？ At most 0.15 MPa; never major. */
    public static final String PRESSURE = "MAC-M360";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final AtomicInteger NUMBER = new AtomicInteger(700_000);
    private static final AtomicInteger WEEK = new AtomicInteger();
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    public final Road road;
    public final LocalDate day;
    private final Api api;
    private final SettableClock clock;
    private final TaskSchedule schedule;
    private final JdbcClient owner;

    Workshop(Api api, SettableClock clock, TaskSchedule schedule, FlywayConnectionDetails postgres) {
        this.api = api;
        this.clock = clock;
        this.schedule = schedule;
        this.owner = JdbcClient.create(Owner.of(postgres));
        this.road = new Road(api);
        // Tuesdays of weeks without a holiday; before them nothing is left open by another test
        this.day = LocalDate.of(2027, 3, 2).with(DayOfWeek.TUESDAY).plusWeeks(WEEK.getAndIncrement());
        clock.set(day.atTime(8, 0));
        owner.sql("""
                        update risk.risk_point set status = 'RETIRED', retired_at = now(), retired_by = 'test',
                               retirement_reason = '拆除' where status = 'ACTIVE' and enterprise_code = ?""").param(Road.ENTERPRISE).update();
    }

    JdbcClient owner() {
        return owner;
    }

    /** A risk point of the paint shop, with these measures. */
    public String riskPoint(String... measures) {
        return riskPointOf("HIGH", measures);
    }

    String riskPointOf(String level, String... measures) {
        return riskPoint(owner, level, measures);
    }

    /** One there, as if the enterprise had reported it. */
    public static String riskPoint(JdbcClient owner, String level, String... measures) {
        String id = UUID.randomUUID().toString();
        owner.sql("""
                        insert into risk.risk_point (id, number, scope, industry, enterprise_code, enterprise_name,
                            district_code, place_name, name, process, template, hazard_factor, accident_types, method,
                            scores, graded_level, live_level, control_level, graded_by_pack, graded_on, measures,
                            responsible, created_at, created_by, updated_at)
                        values (cast(? as uuid), ?, ?, 'MACHINERY', ?, '上海金桥涂装机械有限公司', '310115', '二车间调漆间',
                            '调漆间可燃气体积聚', '调漆', 'MAC-R110', '21 防护缺陷', '{OTHER_EXPLOSION}', 'LEC',
                            '{"likelihood": 3, "exposure": 6, "consequence": 15}', ?, ?, 'WORKSHOP', 'risk-grading/lec@1',
                            '2026-03-01', ?, '王安全', now(), 'test', now())""")
                .params(id, "RP-" + NUMBER.incrementAndGet(), Road.UNIT, Road.ENTERPRISE, level, level, measures)
                .update();
        return id;
    }

    /** One that asks one question, as if the night had made it. */
    public static String inspection(JdbcClient owner, String riskPoint, String measure) {
        String id = UUID.randomUUID().toString();
        owner.sql("""
                        insert into inspection.inspection (id, scope, industry, enterprise_code, enterprise_name,
                            district_code, kind, checked_by, frequency, period, due_on, created_at)
                        values (cast(? as uuid), ?, 'MACHINERY', ?, '上海金桥涂装机械有限公司', '310115', 'SELF', 'POST',
                            'YEAR', ?, '2099-12-31', '2026-03-01T00:00Z')""")
                .params(id, Road.UNIT, Road.ENTERPRISE, String.valueOf(1000 + NUMBER.incrementAndGet() % 1000))
                .update();
        owner.sql("""
                        insert into inspection.item (inspection, position, risk_point, measure, scope, industry)
                        values (cast(? as uuid), 0, cast(? as uuid), ?, ?, 'MACHINERY')""").params(id, riskPoint, measure, Road.UNIT).update();
        return id;
    }

    void retire(String riskPoint) {
        owner.sql("""
                        update risk.risk_point set status = 'RETIRED', retired_at = now(), retired_by = 'test',
                               retirement_reason = '拆除' where id = cast(? as uuid)""").param(riskPoint).update();
    }

    /** What the night does. */
    void night() {
        schedule.run();
    }

    /** The task of today's shift, as its people see it. */
    public String task() {
        night();
        return taskOf(day);
    }

    String taskOf(LocalDate period) {
        return owner.sql("""
                        select cast(id as text) from inspection.inspection where enterprise_code = ? and kind = 'SELF'
                           and checked_by = 'POST' and period = ?""")
                .params(Road.ENTERPRISE, period.toString())
                .query(String.class)
                .single();
    }

    public Map<String, Object> read(String inspection) {
        return road.read(road.reporter(), "/api/inspections/" + inspection);
    }

    /** An answer as a phone writes it down at that minute of the day. */
    public String answer(UUID id, String riskPoint, String measure, String value, int minute) {
        return answer(id, riskPoint, measure, value, minute, null, List.of());
    }

    public String answer(
            UUID id, String riskPoint, String measure, String value, int minute, String note, List<String> evidence) {
        return """
                {"id": "%s", "riskPoint": "%s", "measure": "%s", "value": %s, "answeredAt": "%s", "note": %s,
                 "evidence": [%s]}""".formatted(
                id,
                riskPoint,
                measure,
                value,
                day.atTime(8, 0).plusMinutes(minute).atZone(SHANGHAI).toInstant(),
                note == null ? "null" : "\"" + note + "\"",
                String.join(
                        ",", evidence.stream().map(file -> "\"" + file + "\"").toList()));
    }

    public RestTestClient.ResponseSpec send(RestTestClient person, String inspection, String... answers) {
        return person.post()
                .uri("/api/inspections/" + inspection + "/answers")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"answers\": [" + String.join(",", answers) + "]}")
                .exchange();
    }

    public List<Map<String, Object>> sent(RestTestClient person, String inspection, String... answers) {
        return outcomes(taken(send(person, inspection, answers)));
    }

    public List<Map<String, Object>> sent(String inspection, String... answers) {
        return sent(road.reporter(), inspection, answers);
    }

    static Map<String, Object> taken(RestTestClient.ResponseSpec response) {
        return Objects.requireNonNull(
                response.expectStatus().isOk().expectBody(JSON).returnResult().getResponseBody());
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> outcomes(Map<String, Object> taken) {
        return (List<Map<String, Object>>) taken.get("answers");
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> items(Map<String, Object> inspection) {
        return (List<Map<String, Object>>) inspection.get("items");
    }

    public RestTestClient.ResponseSpec complete(RestTestClient person, String inspection) {
        return person.post()
                .uri("/api/inspections/" + inspection + "/completion")
                .exchange();
    }

    /** The demo may have risk points of its own there. */
    static void answerOthers(Workshop shop, String task, String point) {
        String[] answers = items(shop.read(task)).stream()
                .filter(item -> !pointOf(item).equals(point))
                .map(item -> shop.answer(
                        UUID.randomUUID(),
                        pointOf(item),
                        String.valueOf(item.get("measureId")),
                        "null",
                        0,
                        "与本次无关",
                        List.of()))
                .toArray(String[]::new);
        if (answers.length > 0) {
            shop.sent(task, answers);
        }
    }

    static String pointOf(Map<String, Object> item) {
        return String.valueOf(((Map<?, ?>) item.get("riskPoint")).get("id"));
    }

    static void refused(RestTestClient.ResponseSpec response, int status, String type) {
        Map<String, Object> problem = Objects.requireNonNull(response.expectStatus()
                .isEqualTo(status)
                .expectBody(JSON)
                .returnResult()
                .getResponseBody());
        assertThat(String.valueOf(problem.get("type"))).endsWith(type);
    }

    /** The number of what was registered for a cause, once it is. */
    public String registered(Object cause) {
        await().atMost(Duration.ofSeconds(60)).until(() -> numbers(cause).size() == 1);
        return numbers(cause).get(0);
    }

    List<String> numbers(Object cause) {
        return owner.sql("select number from hidden_danger.hidden_danger where cause = ?")
                .param(cause)
                .query(String.class)
                .list();
    }

    public void later(long amount, ChronoUnit unit) {
        clock.advance(Duration.of(amount, unit));
    }

    RestTestClient elsewhere() {
        return api.as(Role.ENTERPRISE_REPORTER, "310000/310114/310114102/310114102001/91310114MA1K1007XD");
    }
}
