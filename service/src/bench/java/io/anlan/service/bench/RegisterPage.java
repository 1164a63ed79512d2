// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import io.anlan.service.platform.Actor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The register page over HTTP: calls come at a fixed rate whether earlier ones were answered or not. */
final class RegisterPage {

    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final int DEEP = 40;

    /** @param slow answers later than 300 ms */
    record Result(String what, int calls, double p50, double p95, double p99, long slow) {}

    private final Workbench workbench;
    private final HttpClient client = HttpClient.newHttpClient();

    RegisterPage(Workbench workbench) {
        this.workbench = workbench;
    }

    List<Result> measure(int perSecond, int seconds) throws Exception {
        var results = new ArrayList<Result>();
        results.add(one("city, newest first", People.CITY_REGULATOR, "?limit=20", perSecond, seconds));
        results.add(one("district, newest first", People.DISTRICT_REGULATOR, "?limit=20", perSecond, seconds));
        results.add(one("enterprise, newest first", People.SAFETY_MANAGER, "?limit=20", perSecond, seconds));
        results.add(one(
                "city, being rectified, by deadline",
                People.CITY_REGULATOR,
                "?status=RECTIFYING&sort=dueOn&limit=20",
                perSecond,
                seconds));
        results.add(one(
                "district, overdue", People.DISTRICT_REGULATOR, "?overdue=true&limit=20", perSecond, seconds));
        results.add(one("city, search 报警装置", People.CITY_REGULATOR, "?q=%E6%8A%A5%E8%AD%A6%E8%A3%85%E7%BD%AE", perSecond, seconds));
        results.add(one(
                "city, search 第4711 (one enterprise)", People.CITY_REGULATOR, "?q=%E7%AC%AC4711", perSecond, seconds));
        results.add(one("city, page " + DEEP, People.CITY_REGULATOR, deep(), perSecond, seconds));
        return results;
    }

    private Result one(String what, Actor actor, String query, int perSecond, int seconds) throws Exception {
        var request = request(actor, query);
        load(request, perSecond, 3);
        var millis = load(request, perSecond, seconds);
        return new Result(
                what,
                millis.size(),
                Percentiles.of(millis, 50),
                Percentiles.of(millis, 95),
                Percentiles.of(millis, 99),
                millis.stream().filter(value -> value > 300).count());
    }

    /** @return milliseconds from the moment each call was due */
    private List<Double> load(HttpRequest request, int perSecond, int seconds) throws Exception {
        long pause = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long began = System.nanoTime();
        var answers = new ArrayList<CompletableFuture<Double>>();
        for (int i = 0; i < perSecond * seconds; i++) {
            long due = began + i * pause;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            answers.add(client.sendAsync(request, BodyHandlers.ofString()).thenApply(answer -> {
                expect(answer);
                return (System.nanoTime() - due) / 1e6;
            }));
        }
        var millis = new ArrayList<Double>();
        for (var answer : answers) {
            millis.add(answer.get(60, TimeUnit.SECONDS));
        }
        return millis;
    }

    private String deep() throws IOException, InterruptedException {
        String query = "?sort=-foundOn&limit=20";
        String next = query;
        for (int page = 1; page < DEEP; page++) {
            var answer = client.send(request(People.CITY_REGULATOR, next), BodyHandlers.ofString());
            var cursor = NEXT.matcher(expect(answer));
            if (!cursor.find()) {
                throw new IllegalStateException("The register ends at page " + page);
            }
            next = query + "&cursor=" + cursor.group(1);
        }
        return next;
    }

    private HttpRequest request(Actor actor, String query) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + workbench.port + "/api/hidden-dangers" + query))
                .header("Authorization", "Bearer " + People.token(workbench.application, actor))
                .build();
    }

    private static String expect(HttpResponse<String> answer) {
        if (answer.statusCode() != 200 || !answer.body().contains("HD-")) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
