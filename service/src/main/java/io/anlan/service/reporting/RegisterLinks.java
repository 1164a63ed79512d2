// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import io.anlan.service.hiddendanger.HiddenDangerStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the records behind a number are listed, filters and all. */
final class RegisterLinks {

    private final StatisticsQuery query;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<String, String> places = new LinkedHashMap<>();

    /** @param key of the line; null for the total */
    RegisterLinks(StatisticsQuery query, @Nullable String key) {
        this.query = query;
        put("district", query.district());
        put("street", query.street());
        put("industry", query.industry());
        LocalDate first = query.from();
        LocalDate last = query.to();
        if (key != null && query.by() == Grouping.PERIOD) {
            LocalDate begin = firstDay(key);
            LocalDate end = query.span().lastDay(begin);
            first = begin.isBefore(first) ? first : begin;
            last = end.isAfter(last) ? last : end;
        }
        this.from = first;
        this.to = last;
        if (key != null) {
            narrow(key);
        }
    }

    private void narrow(String key) {
        switch (query.by()) {
            case DISTRICT -> put("district", key);
            case STREET -> put("street", key);
            case INDUSTRY -> put("industry", key);
            case SOURCE -> put("source", key);
            case CITY, PERIOD -> {}
        }
    }

    private LocalDate firstDay(String key) {
        return query.from()
                .datesUntil(query.to().plusDays(1))
                .filter(day -> query.span().key(day).equals(key))
                .findFirst()
                .map(query.span()::firstDay)
                .orElse(query.from());
    }

    private void put(String name, @Nullable String value) {
        if (value != null) {
            places.put(name, value);
        }
    }

    String enterprisesReporting() {
        return link("/statistics/enterprises", Map.of("reporting", "true"));
    }

    String riskPoints() {
        return link("/risk-points", Map.of("status", "ACTIVE"));
    }

    String hiddenDangersToDate() {
        return link("/hidden-dangers", Map.of("status", states(status -> status != HiddenDangerStatus.DISMISSED)));
    }

    String inspectingUnits() {
        return link("/statistics/enterprises", period("inspectedFrom", "inspectedTo"));
    }

    String inspections() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("state", "DONE");
        filters.putAll(period("doneFrom", "doneTo"));
        return link("/inspections", filters);
    }

    String found() {
        return found(states(status -> status != HiddenDangerStatus.DISMISSED), null);
    }

    String rectified() {
        return found(HiddenDangerStatus.CLOSED.name(), null);
    }

    String withinDeadline() {
        return found(states(HiddenDangerStatus::isOpen), "false");
    }

    String overdue() {
        return found(states(HiddenDangerStatus::isOpen), "true");
    }

    private String found(String states, @Nullable String overdue) {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("status", states);
        if (overdue != null) {
            filters.put("overdue", overdue);
        }
        filters.putAll(period("foundFrom", "foundTo"));
        return link("/hidden-dangers", filters);
    }

    private static String states(Predicate<HiddenDangerStatus> which) {
        return Arrays.stream(HiddenDangerStatus.values())
                .filter(which)
                .map(Enum::name)
                .collect(Collectors.joining(","));
    }

    private Map<String, String> period(String fromName, String toName) {
        Map<String, String> period = new LinkedHashMap<>();
        period.put(fromName, from.toString());
        period.put(toName, to.toString());
        return period;
    }

    private String link(String path, Map<String, String> filters) {
        Map<String, String> all = new LinkedHashMap<>(filters);
        all.putAll(places);
        return path + "?"
                + all.entrySet().stream()
                        .map(filter -> filter.getKey() + "="
                                + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8)
                                        .replace("%2C", ","))
                        .collect(Collectors.joining("&"));
    }
}
