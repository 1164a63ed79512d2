// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Locale;

/** What takes seconds and not milliseconds: a ledger as a workbook, a regrading of all risk points, an import. */
final class CityJobs {

    private static final String CITY = "regulator.city";
    private static final String ENTERPRISE = "safety.pudong";
    private static final int PAUSE_MILLIS = 100;

    private final CityPages pages;
    private final CityMemory memory;

    CityJobs(CityPages pages, CityMemory memory) {
        this.pages = pages;
        this.memory = memory;
    }

    /** So many hidden dangers as were found since the day that makes them this many. */
    void export(int rows) throws Exception {
        LocalDate to = LocalDate.now();
        LocalDate from = to.minusYears(4);
        for (int step = 1024; step > 0; step /= 2) {
            LocalDate later = from.plusDays(step);
            if (later.isBefore(to) && found(later, to) >= rows) {
                from = later;
            }
        }
        long found = found(from, to);
        memory.collect();
        String before = memory.now();
        memory.watch();
        long began = System.nanoTime();
        var answer = HttpClient.newHttpClient()
                .send(
                        pages.request(CITY, "/api/ledgers/hidden-dangers.xlsx?foundFrom=" + from + "&foundTo=" + to)
                                .build(),
                        BodyHandlers.ofInputStream());
        long bytes = 0;
        double first = 0;
        byte[] buffer = new byte[1 << 16];
        try (var content = answer.body()) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                first = bytes == 0 ? seconds(began) : first;
                bytes += read;
            }
        }
        double took = seconds(began);
        String most = memory.most();
        memory.collect();
        System.out.printf(
                Locale.ROOT,
                "export of %d hidden dangers: status %d, first byte after %.1f s, all %.1f s, %.1f MB; heap %s before, at most %s, %s after a collection%n",
                found, answer.statusCode(), first, took, bytes / 1e6, before, most, memory.now());
    }

    private long found(LocalDate from, LocalDate to) throws IOException, InterruptedException {
        String total = pages.body(CITY, "/api/statistics?by=CITY&from=" + from + "&to=" + to);
        return Long.parseLong(CityPages.field("count", total.substring(total.indexOf("\"found\":"))));
    }

    /**
     * Every risk point has a pack of before and every third a low level, as after a change of the rules.
     *
     * @param owner of the tables
     */
    void regrade(Connection owner) throws Exception {
        try (var statement = owner.createStatement()) {
            statement.execute("select set_config('anlan.scope', '*', false), set_config('anlan.industries', '*', false)");
            statement.execute("update risk.risk_point set graded_by_pack = 'risk-grading/lec@0',"
                    + " graded_level = case when ordinal % 3 = 0 then 'LOW' else graded_level end,"
                    + " live_level = case when ordinal % 3 = 0 and live_level = graded_level then 'LOW' else live_level end"
                    + " where status = 'ACTIVE'");
            statement.execute("vacuum (analyze) risk.risk_point");
        }
        memory.collect();
        String before = memory.now();
        memory.watch();
        long began = System.nanoTime();
        String view = pages.send(pages.request(CITY, "/api/risk-regradings")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"reason\": \"benchmark\"}")));
        String id = CityPages.field("id", view);
        while (CityPages.field("status", view).equals("RUNNING")) {
            Thread.sleep(PAUSE_MILLIS);
            view = pages.body(CITY, "/api/risk-regradings/" + id);
        }
        double took = seconds(began);
        String most = memory.most();
        memory.collect();
        System.out.printf(
                Locale.ROOT,
                "regrading: %s, %s risk points in %.1f s, %s levels changed; heap %s before, at most %s, %s after a collection%n",
                CityPages.field("status", view), CityPages.field("done", view), took,
                CityPages.field("gradedChanged", view), before, most, memory.now());
    }

    /** Of one enterprise, from a file: looked through, then imported. */
    void importing(int rows) throws Exception {
        String template = CityPages.field("id", pages.body(CITY, "/api/catalogue/risk-points?industry=MACHINERY&limit=1"));
        String run = Long.toString(System.currentTimeMillis(), 36);
        var file = new StringBuilder("目录编号,部位,责任人,评价方法,可能性L,暴露E,后果C\n");
        for (int row = 0; row < rows; row++) {
            file.append(template).append(",导入").append(run).append("第").append(row).append("处,李班长,LEC,")
                    .append(row % 2 == 0 ? "3,6,7" : "1,3,7").append('\n');
        }
        String mark = "----anlan" + run;
        String body = "--" + mark + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"points.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--" + mark + "--\r\n";
        long began = System.nanoTime();
        String view = pages.send(pages.request(ENTERPRISE, "/api/risk-point-imports")
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(BodyPublishers.ofString(body)));
        String id = CityPages.field("id", view);
        expect("CHECKED", until(id));
        double checked = seconds(began);
        began = System.nanoTime();
        pages.send(pages.request(ENTERPRISE, "/api/risk-point-imports/" + id + "/commit").POST(BodyPublishers.noBody()));
        view = until(id);
        expect("IMPORTED", view);
        System.out.printf(
                Locale.ROOT,
                "import of %d rows: looked through in %.1f s, imported in %.1f s%n",
                rows, checked, seconds(began));
    }

    private static void expect(String status, String view) {
        if (!CityPages.field("status", view).equals(status) || !CityPages.field("errors", view).equals("0")) {
            throw new IllegalStateException("The import is not " + status + " but " + view);
        }
    }

    private String until(String id) throws Exception {
        String view;
        String status;
        do {
            Thread.sleep(PAUSE_MILLIS);
            view = pages.body(ENTERPRISE, "/api/risk-point-imports/" + id);
            status = CityPages.field("status", view);
        } while (!status.matches("CHECKED|IMPORTED|FAILED"));
        return view;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
