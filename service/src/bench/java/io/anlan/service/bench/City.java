// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;

/**
 * {@code service/src/bench/city.sh DATA}: what takes how long in the city that {@code ./run --city --data DATA} runs.
 *
 * <p>Properties: {@code city.calls} of each page (240), {@code city.rate} of them per second (10), {@code city.only} pages
 * whose name contains this, {@code city.rows} of the export (100000), {@code city.imported} rows (10000); {@code city.jobs}
 * which of {@code export,regrade,import,simulate,check,publish} (export). Regrading, import and publishing change what is
 * there: run them on a copy.
 */
public final class City {

    private static final int CHANGES = 60;

    private City() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        String[] run = Files.readString(data.resolve("run.pid")).trim().split(" ");
        var pages = new CityPages(run[1], new CityLogin(run[1]));
        var jobs = new CityJobs(pages, new CityMemory(run[0]));
        if (Integer.getInteger("city.calls", 240) > 0) {
            pages.measure(
                    Integer.getInteger("city.rate", 10),
                    Integer.getInteger("city.calls", 240),
                    System.getProperty("city.only", ""));
        }
        List<String> wanted = List.of(System.getProperty("city.jobs", "export").split(","));
        if (wanted.contains("export")) {
            jobs.export(Integer.getInteger("city.rows", 100_000));
        }
        if (wanted.contains("regrade")) {
            String port = Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).get(3);
            String password = Files.readString(data.resolve("postgres/superuser-password")).trim();
            try (var owner = DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password)) {
                jobs.regrade(owner);
            }
        }
        var rules = new CityRules(pages, new CityMemory(run[0]));
        if (wanted.contains("simulate")) {
            rules.simulate();
            rules.simulateOnPoints();
        }
        if (wanted.contains("check")) {
            rules.check("determination/mem-order-10-2023", "zh", CHANGES);
            rules.check("control-measures/machinery", "measure", CHANGES);
        }
        if (wanted.contains("publish")) {
            rules.publish("determination/mem-order-10-2023", "zh", CHANGES);
            rules.publish("control-measures/machinery", "measure", CHANGES);
        }
        if (wanted.contains("import")) {
            jobs.importing(Integer.getInteger("city.imported", 10_000));
        }
    }
}
