// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People who walk hidden dangers to their closure at whichever node answers, and remember every act that was answered. */
final class Walkers {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param act as the trail calls it */
    record Answered(String number, String act) {}

    final Queue<Answered> answered = new ConcurrentLinkedQueue<>();
    final AtomicInteger answers = new AtomicInteger();
    final AtomicBoolean enough = new AtomicBoolean();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final List<NodeProcess> nodes;
    private final Map<String, String> tokens;
    private final String title;
    private final String photograph;

    Walkers(List<NodeProcess> nodes, Map<String, String> tokens, String title, String photograph) {
        this.nodes = nodes;
        this.tokens = tokens;
        this.title = title;
        this.photograph = photograph;
    }

    /** One after the other, until it is enough; what was begun then is finished. */
    void walk() {
        while (!enough.get()) {
            String number = register();
            while (step(number)) {
                // on to its next state
            }
        }
    }

    /** With the same key until somebody answers, so that it is registered once. */
    String register() {
        String key = UUID.randomUUID().toString();
        String body = report(title, key);
        while (true) {
            var answer = send("reporter", "/api/hidden-dangers", body, "Idempotency-Key", key);
            if (answer != null && answer.statusCode() == 201) {
                String number = JSON.readTree(answer.body()).path("number").asString();
                keep(number, "registered");
                return number;
            }
        }
    }

    static String report(String title, String place) {
        return """
                {"enterpriseCode": "%s", "title": "%s", "description": "缺两次签字", "place": "%s", "foundOn": "%s",
                 "source": "SELF_INSPECTION", "field": "INDUSTRY_TRADE", "facts": [{"ref": "1", "type": "contractorOrTenant",
                 "values": {"kind": "TENANT", "agreementSigned": true, "dutiesInContract": true, "coordinationCarriedOut": true,
                 "periodicChecksCarriedOut": true}}]}""".formatted(
                        People.ENTERPRISE_CODE, title, place, LocalDate.now(ZoneId.of("Asia/Shanghai")));
    }

    /** @return whether there is more to do; an act whose answer was lost shows in the state */
    boolean step(String number) {
        var read = send("regulator", "/api/hidden-dangers/" + number, null, null, null);
        if (read == null || read.statusCode() != 200) {
            return true;
        }
        JsonNode dossier = JSON.readTree(read.body());
        String version = "\"" + dossier.path("version").asLong() + "\"";
        String act = "/api/hidden-dangers/" + number;
        switch (dossier.path("status").asString()) {
            case "RECTIFYING" -> keep(
                    number,
                    "rectification-submitted",
                    send("safety", act + "/rectification",
                            "{\"measures\": \"已补签\", \"cost\": 1200, \"evidence\": [\"" + photograph + "\"]}",
                            "If-Match", version));
            case "SUBMITTED" -> keep(
                    number,
                    "closed",
                    send("supervisor", act + "/acceptance", "{\"opinion\": \"现场核实\"}", "If-Match", version));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void keep(String number, String act, HttpResponse<String> answer) {
        if (answer != null && answer.statusCode() == 200) {
            keep(number, act);
        } else if (answer != null && answer.statusCode() != 409 && answer.statusCode() < 500) {
            throw new IllegalStateException(act + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private void keep(String number, String act) {
        answered.add(new Answered(number, act));
        answers.incrementAndGet();
    }

    /** At any node; null where nobody answered, so that nothing was promised. */
    private HttpResponse<String> send(String who, String path, String body, String header, String value) {
        NodeProcess node = nodes.get(ThreadLocalRandom.current().nextInt(nodes.size()));
        var request = HttpRequest.newBuilder(URI.create(node.url() + path))
                .timeout(Duration.ofSeconds(40))
                .header("Authorization", "Bearer " + tokens.get(who))
                .header("Content-Type", "application/json");
        if (header != null) {
            request.header(header, value);
        }
        try {
            return http.send(
                    (body == null ? request.GET() : request.POST(BodyPublishers.ofString(body))).build(),
                    BodyHandlers.ofString());
        } catch (IOException killed) {
            pause();
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
