// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/**
 * The State Council's arrangements: which days are off, which weekend days are worked, and for which years they are known.
 *
 * @param working false for a holiday, true for a weekend day made a working day
 */
record Arrangements(Map<LocalDate, Boolean> working, Set<Integer> years) {

    private static final String HEADER = "day,kind,occasion,year,source";

    Arrangements {
        working = Map.copyOf(working);
        years = Set.copyOf(years);
    }

    static Arrangements shipped() {
        var resource = new ClassPathResource("calendar/state-council.csv");
        try (var reader =
                new BufferedReader(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped calendar cannot be read", e);
        }
    }

    /** Reads lines {@code day,kind,occasion,year,source}; a line that contradicts another or makes no sense stops it. */
    static Arrangements read(BufferedReader reader) throws IOException {
        var working = new HashMap<LocalDate, Boolean>();
        var years = new HashSet<Integer>();
        boolean headerSeen = false;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("#")) {
                continue;
            }
            if (!headerSeen) {
                require(line.equals(HEADER), line);
                headerSeen = true;
                continue;
            }
            String[] cells = line.split(",", -1);
            require(cells.length == 5 && !cells[4].isBlank(), line);
            var day = LocalDate.parse(cells[0]);
            boolean works = cells[1].equals("WORKING");
            require(works || cells[1].equals("HOLIDAY"), line);
            require(!works || isWeekend(day), line);
            require(working.put(day, works) == null, line);
            years.add(Integer.valueOf(cells[3]));
        }
        return new Arrangements(working, years);
    }

    boolean isWorkingDay(LocalDate day) {
        Boolean arranged = working.get(day);
        return arranged != null ? arranged : !isWeekend(day);
    }

    boolean arrangesAs(Arrangements other) {
        return working.equals(other.working);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void require(boolean condition, String line) {
        if (!condition) {
            throw new IllegalStateException("The calendar has an impossible line: " + line);
        }
    }
}
