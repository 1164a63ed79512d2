// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.platform.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;

/** Walks a hidden danger along its road through the API, as the people who do so. */
public final class Road {

    public static final String ENTERPRISE = "91310115MA1K10280E";
    public static final String UNIT = "310000/310115/310115103/310115103001/" + ENTERPRISE;

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final Api api;

    public Road(Api api) {
        this.api = api;
    }

    /** What the criteria will say. */
    public enum Alarm {
        GENERAL("\"WORKING\""),
        MAJOR("\"ABSENT\""),
        UNDETERMINED("null");

        private final String fixedGasAlarm;

        Alarm(String fixedGasAlarm) {
            this.fixedGasAlarm = fixedGasAlarm;
        }

        String fact() {
            return """
                    {"ref": "1", "type": "paintRoom",
                     "values": {"room": "SPRAY_ROOM", "paint": "OIL_BASED", "fixedGasAlarm": %s,
                                "ventilation": "WORKING", "electricsExplosionProof": true}}""".formatted(fixedGasAlarm);
        }
    }

    public RestTestClient safetyManager() {
        return api.as(Role.ENTERPRISE_SAFETY_MANAGER, UNIT);
    }

    public RestTestClient reporter() {
        return api.as(Role.ENTERPRISE_REPORTER, UNIT);
    }

    public RestTestClient inspector() {
        return api.as(Role.INSPECTOR, Api.PUDONG);
    }

    public RestTestClient regulator() {
        return api.as(Role.DISTRICT_REGULATOR, Api.PUDONG);
    }

    public RestTestClient supervisor() {
        return api.as(Role.SUPERVISOR, Api.PUDONG);
    }

    /** What was observed of the paint room. */
    public static String fact(Alarm alarm) {
        return alarm.fact();
    }

    public static String report(Alarm alarm, String title) {
        return report("INDUSTRY_TRADE", alarm, title);
    }

    public static String report(String field, Alarm alarm, String title) {
        return """
                {"enterpriseCode": "%s", "title": "%s", "description": "调漆间内未见可燃气体报警", "place": "二车间调漆间",
                 "foundOn": "2026-03-09", "source": "ENFORCEMENT_INSPECTION", "field": "%s",
                 "accidentType": "OTHER_EXPLOSION", "enterprise": {}, "facts": [%s], "evidence": []}""".formatted(ENTERPRISE, title, field, alarm.fact());
    }

    /** Registers one as the inspector and returns its number. */
    public String begin(Alarm alarm) {
        return (String) register(inspector(), report(alarm, "调漆间报警器")).get("number");
    }

    /** As its own people report it. */
    public static String selfFound(String report) {
        return report.replace("ENFORCEMENT_INSPECTION", "SELF_INSPECTION");
    }

    public Map<String, Object> register(RestTestClient person, String report) {
        return Objects.requireNonNull(person.post()
                .uri("/api/hidden-dangers")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(report)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JSON)
                .returnResult()
                .getResponseBody());
    }

    public Map<String, Object> read(String number) {
        return read(regulator(), "/api/hidden-dangers/" + number);
    }

    public Map<String, Object> read(RestTestClient person, String uri) {
        return Objects.requireNonNull(person.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JSON)
                .returnResult()
                .getResponseBody());
    }

    /** Acts on the present version. */
    public RestTestClient.ResponseSpec act(RestTestClient person, String number, String act, String body) {
        return act(person, number, act, body, version(number));
    }

    public RestTestClient.ResponseSpec act(
            RestTestClient person, String number, String act, String body, Object version) {
        return person.post()
                .uri("/api/hidden-dangers/" + number + "/" + act)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public Object version(String number) {
        return read(number).get("version");
    }

    public Map<String, Object> does(RestTestClient person, String number, String act, String body) {
        return Objects.requireNonNull(act(person, number, act, body)
                .expectStatus()
                .isOk()
                .expectBody(JSON)
                .returnResult()
                .getResponseBody());
    }

    /** As the enterprise whose people found it. */
    public Map<String, Object> supply(String number, String facts) {
        return does(reporter(), number, "facts", facts);
    }

    public Map<String, Object> plan(String number, String completeBy) {
        return does(safetyManager(), number, "plan", plan(completeBy));
    }

    public static String plan(String completeBy) {
        return """
                {"interimControls": "停用调漆间", "measures": "加装固定式可燃气体报警器", "responsiblePerson": "王安全",
                 "funds": 38000.50, "completeBy": "%s", "emergencyPlan": "泄漏时断电撤人"}""".formatted(completeBy);
    }

    /** Stores a photograph nobody stored before and returns its name. */
    public static String photo(RestTestClient person) {
        return stored(person, png(), "after.png");
    }

    /** Stores this file and returns its name. */
    public static String stored(RestTestClient person, byte[] content, String name) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return (String) Objects.requireNonNull(person.post()
                        .uri("/api/evidence")
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(parts)
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(JSON)
                        .returnResult()
                        .getResponseBody())
                .get("sha256");
    }

    private static byte[] png() {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < 64; pixel++) {
            image.setRGB(pixel % 8, pixel / 8, ThreadLocalRandom.current().nextInt());
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public Map<String, Object> rectify(String number) {
        return does(
                safetyManager(),
                number,
                "rectification",
                "{\"measures\": \"已加装\", \"cost\": 35000, \"evidence\": [\"" + photo(safetyManager()) + "\"]}");
    }

    /** Says why it came about, which a major one needs before it is accepted. */
    public Map<String, Object> analyse(String number) {
        return does(
                safetyManager(),
                number,
                "cause-analysis",
                "{\"category\": \"MANAGEMENT\", \"analysis\": \"改造时未同步设计报警器，验收时无人核对\"}");
    }

    /** Passes every stage that is left, each as one of those who may; the last closes it. */
    public Map<String, Object> accept(String number) {
        Map<String, Object> dossier = read(number);
        if ("MAJOR".equals(dossier.get("level"))) {
            analyse(number);
        }
        while ("SUBMITTED".equals(dossier.get("status"))) {
            dossier = pass(number);
        }
        return dossier;
    }

    /** Passes the stage that waits, every item of its list confirmed. */
    public Map<String, Object> pass(String number) {
        return does(verifier(number), number, "acceptance", passing(number));
    }

    /** One of those who may take the stage that waits. */
    public RestTestClient verifier(String number) {
        Object stage = awaited(number).get("stage");
        return "SELF".equals(stage) ? reporter() : "EXPERT".equals(stage) ? supervisor() : reviewer(number);
    }

    private RestTestClient reviewer(String number) {
        return "MAJOR".equals(read(number).get("level")) ? inspector() : supervisor();
    }

    /** What is sent to pass the stage that waits. */
    @SuppressWarnings("unchecked")
    public String passing(String number) {
        var items = (List<Map<String, Object>>) awaited(number).getOrDefault("checklist", List.of());
        String checklist = items.stream()
                .map(item -> "{\"item\": \"" + item.get("id") + "\", \"met\": true}")
                .collect(java.util.stream.Collectors.joining(", "));
        return "{\"opinion\": \"现场核实合格\", \"checklist\": [" + checklist + "]}";
    }

    /** The stage that the last submission waits for; empty when it waits for none. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> awaited(String number) {
        var submissions = (List<Map<String, Object>>) read(number).get("submissions");
        var stages = (List<Map<String, Object>>)
                Objects.requireNonNull(submissions).get(submissions.size() - 1).get("stages");
        return Objects.requireNonNull(stages).stream()
                .filter(stage -> "AWAITED".equals(stage.get("state")))
                .findFirst()
                .orElse(Map.of());
    }

    public Map<String, Object> reject(String number) {
        return does(verifier(number), number, "rejection", "{\"reason\": \"报警器未接入值班室\"}");
    }

    @SuppressWarnings("unchecked")
    public List<String> acts(String number) {
        var items = (List<Map<String, Object>>)
                read(regulator(), "/api/hidden-dangers/" + number + "/timeline").get("items");
        return items.stream().map(item -> (String) item.get("act")).toList();
    }

    public void expect(String number, HiddenDangerStatus status) {
        assertThat(read(number).get("status")).isEqualTo(status.name());
    }
}
