// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** What people look at, asked at a fixed rate whether earlier calls were answered or not, once warm. */
final class CityPages {

    private static final int WARM = 60;
    private static final int DEEP = 40;
    private static final String CITY = "regulator.city";
    private static final String DISTRICT = "regulator.pudong";
    private static final String SUPERVISOR = "supervisor.pudong";
    private static final String ENTERPRISE = "safety.pudong";

    private record Page(String what, String who, String path) {}

    private final String service;
    private final CityLogin login;
    private final HttpClient client = HttpClient.newHttpClient();

    CityPages(String service, CityLogin login) {
        this.service = service;
        this.login = login;
    }

    void measure(int perSecond, int calls, String only) throws Exception {
        measure(pages(), perSecond, calls, only);
    }

    /** What a supervisor looks at first thing in the morning. */
    void measureQueue(int perSecond, int calls) throws Exception {
        String next = field("next", body(SUPERVISOR, "/api/work/queue?limit=50"));
        measure(
                List.of(
                        new Page("my work", SUPERVISOR, "/api/work"),
                        new Page("the queue, first page", SUPERVISOR, "/api/work/queue?limit=50"),
                        new Page("the queue, second page", SUPERVISOR, "/api/work/queue?limit=50&cursor=" + next),
                        new Page("the queue, what is overdue", SUPERVISOR, "/api/work/queue?limit=50&urgency=OVERDUE"),
                        new Page("my work of a regulator", DISTRICT, "/api/work"),
                        new Page("supervision that waits", DISTRICT, "/api/supervision/work?limit=5")),
                perSecond,
                calls,
                "");
    }

    private void measure(List<Page> pages, int perSecond, int calls, String only) throws Exception {
        System.out.printf("| page, %d calls at %d/s | who | KB | p50 ms | p95 ms | p99 ms |%n|---|---|---|---|---|---|%n", calls, perSecond);
        for (Page page : pages) {
            if (page.what().contains(only)) {
                String body = body(page.who(), page.path());
                load(page, perSecond, Math.min(WARM, calls));
                List<Double> millis = load(page, perSecond, calls);
                System.out.printf(
                        "| %s | %s | %d | %.0f | %.0f | %.0f |%n",
                        page.what(),
                        page.who(),
                        body.length() / 1024,
                        Percentiles.of(millis, 50),
                        Percentiles.of(millis, 95),
                        Percentiles.of(millis, 99));
            }
        }
    }

    private List<Page> pages() throws Exception {
        String enterprise = first("code", "/api/statistics/enterprises?reporting=true&limit=1");
        String hiddenDanger = first("number", "/api/hidden-dangers?limit=1");
        String riskPoint = first("number", "/api/risk-points?enterprise=" + enterprise + "&limit=1");
        return List.of(
                new Page("statistics of the year by district", CITY, "/api/statistics?by=DISTRICT"),
                new Page("statistics of the year by industry", CITY, "/api/statistics?by=INDUSTRY"),
                new Page("statistics by month", CITY, "/api/statistics?by=PERIOD"),
                new Page("statistics by street", DISTRICT, "/api/statistics?by=STREET"),
                new Page("statistics: enterprises that report", CITY, "/api/statistics/enterprises?reporting=true&limit=50"),
                new Page("map of the city", CITY, "/api/risk-map"),
                new Page("map of the city a quarter ago", CITY, "/api/risk-map?on=" + java.time.LocalDate.now().minusMonths(3)),
                new Page("map of an enterprise", CITY, "/api/enterprises/" + enterprise + "/risk-map"),
                new Page("ledger of hidden dangers", CITY, "/api/hidden-dangers?limit=50"),
                new Page("ledger of hidden dangers, a district", DISTRICT, "/api/hidden-dangers?limit=50"),
                new Page("ledger of hidden dangers, an enterprise", ENTERPRISE, "/api/hidden-dangers?limit=50"),
                new Page("ledger of hidden dangers, overdue", CITY, "/api/hidden-dangers?overdue=true&limit=50"),
                new Page("ledger of hidden dangers, search", CITY, "/api/hidden-dangers?q=%E9%98%B2%E6%8A%A4%E7%BD%A9&limit=50"),
                new Page("ledger of hidden dangers, page " + DEEP, CITY, deep("/api/hidden-dangers?limit=50")),
                new Page("ledger of risk points", CITY, "/api/risk-points?limit=50"),
                new Page("ledger of risk points, a district", DISTRICT, "/api/risk-points?limit=50"),
                new Page("ledger of risk points, an enterprise", ENTERPRISE, "/api/risk-points?limit=50"),
                new Page("ledger of risk points, red", CITY, "/api/risk-points?live=MAJOR&limit=50"),
                new Page("ledger of risk points, search", CITY, "/api/risk-points?q=%E9%98%B2%E6%8A%A4%E7%BD%A9&limit=50"),
                new Page("ledger of risk points, page " + DEEP, CITY, deep("/api/risk-points?limit=50")),
                new Page("enterprises", CITY, "/api/enterprises?limit=50"),
                new Page("enterprises, search", CITY, "/api/enterprises?q=%E6%9C%BA%E6%A2%B0&limit=50"),
                new Page("enterprise file", CITY, "/api/enterprises/" + enterprise + "/dossier"),
                new Page("queue of the city", CITY, "/api/work"),
                new Page("queue of a district", DISTRICT, "/api/work"),
                new Page("queue of an enterprise", ENTERPRISE, "/api/work"),
                new Page("inspections", CITY, "/api/inspections?limit=50"),
                new Page("inspections done", CITY, "/api/inspections?state=DONE&limit=50"),
                new Page("catalogue", CITY, "/api/catalogue/risk-points?limit=50"),
                new Page("catalogue, search", CITY, "/api/catalogue/risk-points?q=%E9%98%B2%E6%8A%A4%E7%BD%A9&limit=50"),
                new Page("a hidden danger", CITY, "/api/hidden-dangers/" + hiddenDanger),
                new Page("a hidden danger: why", CITY, "/api/hidden-dangers/" + hiddenDanger + "/explanation"),
                new Page("a risk point", CITY, "/api/risk-points/" + riskPoint));
    }

    /** @return milliseconds from the moment each call was due */
    private List<Double> load(Page page, int perSecond, int calls) throws Exception {
        HttpRequest request = request(page.who(), page.path()).build();
        long pause = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long began = System.nanoTime();
        var answers = new ArrayList<CompletableFuture<Double>>();
        for (int i = 0; i < calls; i++) {
            long due = began + i * pause;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            answers.add(client.sendAsync(request, BodyHandlers.ofByteArray()).thenApply(answer -> {
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(page.path() + " answered " + answer.statusCode());
                }
                return (System.nanoTime() - due) / 1e6;
            }));
        }
        var millis = new ArrayList<Double>();
        for (var answer : answers) {
            millis.add(answer.get(120, TimeUnit.SECONDS));
        }
        return millis;
    }

    private String deep(String path) throws Exception {
        String next = path;
        for (int page = 1; page < DEEP; page++) {
            next = path + "&cursor=" + field("next", body(CITY, next));
        }
        return next;
    }

    private String first(String field, String path) throws Exception {
        return field(field, body(CITY, path));
    }

    static String field(String name, String json) {
        var found = Pattern.compile('"' + name + "\":\"?([^\",}]+)").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("No " + name + " in " + json);
        }
        return found.group(1);
    }

    String body(String who, String path) throws IOException, InterruptedException {
        return send(request(who, path));
    }

    String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    HttpRequest.Builder request(String who, String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(service + path)).header("Authorization", "Bearer " + login.token(who));
    }
}
