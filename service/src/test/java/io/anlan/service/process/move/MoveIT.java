// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Some hundred instances at different steps, with timers, on a drawing that changes under them. */
@IntegrationTest
class MoveIT {

    private static final String PROCESS = MovingHouse.PROCESS;
    private static final int AT_EACH_STEP = 100;
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    private RestTestClient admin;
    private RestTestClient city;
    private String number = "";

    @BeforeEach
    void begin() {
        clock.reset();
        admin = api.as("admin", List.of(Role.ADMIN), Api.CITY);
        city = api.as("regulator.city", List.of(Role.CITY_REGULATOR), Api.CITY);
        number = new Road(api).begin(Alarm.GENERAL);
    }

    @AfterEach
    void end() {
        repository
                .createDeploymentQuery()
                .deploymentName(PROCESS)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        clock.reset();
    }

    private void deploy(String steps) {
        repository
                .createDeployment()
                .name(PROCESS)
                .addString(PROCESS + ".bpmn", steps)
                .deploy();
    }

    private void start(int from, String... completed) {
        IntStream.range(from, from + AT_EACH_STEP).forEach(i -> {
            String instance =
                    runtime.startProcessInstanceByKey(PROCESS, number + "/" + i).getId();
            for (String step : completed) {
                assertThat(task(instance)).isEqualTo(step);
                tasks.complete(tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId());
            }
        });
    }

    private String task(String instance) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getTaskDefinitionKey();
    }

    @Test
    void instancesMoveToTheNewDrawingWithTheirTimersAndWhoeverCannotIsLeftWithAReason() {
        deploy(MovingHouse.drawing("userTask_write", true));
        start(0);
        start(AT_EACH_STEP, "userTask_write");
        start(2 * AT_EACH_STEP, "userTask_write", "userTask_check");
        deploy(MovingHouse.drawing("userTask_draft", false));

        Map<String, Object> preview = read(admin, "/api/processes/moving-house/versions");
        assertThat(steps(preview))
                .extracting(step -> step.get("id"), step -> step.get("standing"), step -> step.get("counterpart"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("userTask_write", AT_EACH_STEP, null),
                        org.assertj.core.groups.Tuple.tuple("userTask_check", AT_EACH_STEP, "userTask_check"),
                        org.assertj.core.groups.Tuple.tuple("userTask_sign", AT_EACH_STEP, null));
        String order = "{\"counterparts\": {\"userTask_write\": \"userTask_draft\"}, \"reason\": \"新流程图\"}";
        assertThat(steps(send(admin, "/api/processes/moving-house/migration-preview", order, HttpStatus.OK)))
                .filteredOn(step -> step.get("counterpart") == null)
                .extracting(step -> step.get("id"))
                .containsExactly("userTask_sign");

        String id = String.valueOf(send(admin, "/api/processes/moving-house/migrations", order, HttpStatus.CREATED)
                .get("id"));
        refused(admin, "/api/processes/moving-house/migrations", order, HttpStatus.CONFLICT, "process/migration-open");
        Map<String, Object> done = confirmed(id);

        assertThat(done).containsEntry("moved", 2 * AT_EACH_STEP).containsEntry("left", AT_EACH_STEP);
        assertThat(onVersion(2)).isEqualTo(2 * AT_EACH_STEP);
        assertThat(onVersion(1)).isEqualTo(AT_EACH_STEP);
        assertThat(standingAt("userTask_draft")).isEqualTo(AT_EACH_STEP);
        assertThat(standingAt("userTask_check")).isEqualTo(AT_EACH_STEP);
        Map<String, Object> left = read(city, "/api/process-migrations/" + id + "?outcome=LEFT&limit=1");
        assertThat(left).containsEntry("total", AT_EACH_STEP);
        assertThat(items(left))
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .containsEntry("number", number)
                        .containsEntry("steps", List.of("userTask_sign"))
                        .extractingByKey("reason")
                        .asString()
                        .contains("新流程图没有对应的环节"));

        clock.set(LocalDateTime.of(2026, 3, 20, 8, 59));
        assertThat(late()).as("a minute early").isZero();
        clock.advance(Duration.ofMinutes(2));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(late()).isEqualTo(AT_EACH_STEP));
        assertThat(standingAt("userTask_check")).as("and the step goes on").isEqualTo(AT_EACH_STEP);
        refused(
                city,
                "/api/process-migrations/" + id + "/confirmation",
                "",
                HttpStatus.CONFLICT,
                "process/migration-decided");
    }

    @Test
    void nobodyConfirmsTheirOwnAndWhatIsRefusedMovesNothing() {
        deploy(MovingHouse.drawing("userTask_write", true));
        start(0);
        refused(
                admin,
                "/api/processes/moving-house/migrations",
                "{\"reason\": \"x\"}",
                HttpStatus.CONFLICT,
                "process/nothing-to-move");
        deploy(MovingHouse.drawing("userTask_write", false));
        refused(
                admin,
                "/api/processes/moving-house/migrations",
                "{\"reason\": \" \"}",
                HttpStatus.valueOf(422),
                "process/words-needed");
        RestTestClient both = api.as("both", List.of(Role.ADMIN, Role.CITY_REGULATOR), Api.CITY);
        String id = String.valueOf(
                send(both, "/api/processes/moving-house/migrations", "{\"reason\": \"x\"}", HttpStatus.CREATED)
                        .get("id"));
        refused(
                both,
                "/api/process-migrations/" + id + "/confirmation",
                "",
                HttpStatus.FORBIDDEN,
                "process/own-migration");
        assertThat(send(city, "/api/process-migrations/" + id + "/refusal", "{\"reason\": \"先等等\"}", HttpStatus.OK))
                .containsEntry("status", "REFUSED");
        assertThat(onVersion(1)).isEqualTo(AT_EACH_STEP);
        refused(
                city,
                "/api/process-migrations/" + UUID.randomUUID() + "/confirmation",
                "",
                HttpStatus.NOT_FOUND,
                "process/unknown-migration");
    }

    private Map<String, Object> confirmed(String id) {
        send(city, "/api/process-migrations/" + id + "/confirmation", "", HttpStatus.ACCEPTED);
        return await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> migration(read(city, "/api/process-migrations/" + id)),
                        it -> it.get("status").equals("DONE"));
    }

    private long late() {
        return history.createHistoricActivityInstanceQuery()
                .activityId("endEvent_late")
                .count();
    }

    private long onVersion(int version) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .processDefinitionVersion(version)
                .list()
                .stream()
                .mapToLong(one -> runtime.createProcessInstanceQuery()
                        .processDefinitionId(one.getId())
                        .count())
                .sum();
    }

    private long standingAt(String step) {
        return tasks.createTaskQuery()
                .processDefinitionKey(PROCESS)
                .taskDefinitionKey(step)
                .count();
    }

    private static Map<String, Object> read(RestTestClient person, String uri) {
        return Objects.requireNonNull(person.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JSON)
                .returnResult()
                .getResponseBody());
    }

    private static Map<String, Object> send(RestTestClient person, String uri, String body, HttpStatus expected) {
        return Objects.requireNonNull(person.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(expected)
                .expectBody(JSON)
                .returnResult()
                .getResponseBody());
    }

    private static void refused(RestTestClient person, String uri, String body, HttpStatus status, String type) {
        assertThat(send(person, uri, body, status)).containsEntry("type", "/problems/" + type);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> migration(Map<String, Object> report) {
        return (Map<String, Object>) Objects.requireNonNull(report.get("migration"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) Objects.requireNonNull(page.get("items"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> steps(Map<String, Object> versions) {
        var older = (List<Map<String, Object>>) Objects.requireNonNull(versions.get("older"));
        assertThat(older).hasSize(1);
        return (List<Map<String, Object>>) Objects.requireNonNull(older.get(0).get("steps"));
    }
}
