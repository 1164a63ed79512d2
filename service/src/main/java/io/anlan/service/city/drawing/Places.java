// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The sixteen districts and their streets. Names are real, as recalled; what the register has keeps its code, and all other
 * streets get invented codes from 501 on.
 */
public final class Places {

    private static final String CITY = "310000";

    /** A street, or a district that has none. */
    record Street(String path, String districtCode, String districtName) {}

    private final Map<String, List<Street>> byDistrict = new TreeMap<>();
    private final List<String> districts = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final Map<String, String[]> missing = new TreeMap<>();

    /** Reads the table, and from the register what is there. */
    public Places(JdbcClient owner) {
        Map<String, String> known = known(owner);
        note(known, CITY, "CITY", "上海市（演示）");
        for (Map<String, String> row : Table.rows("streets")) {
            String district = CITY + "/" + Table.cell(row, "code");
            note(known, district, "DISTRICT", Table.cell(row, "name"));
            districts.add(Table.cell(row, "code"));
            weights.add(Double.valueOf(Table.cell(row, "weight")));
            List<Street> streets = new ArrayList<>();
            int next = 501;
            for (String name : Table.cell(row, "streets").split("\\|", -1)) {
                String path =
                        known.getOrDefault(district + "/" + name, district + "/" + Table.cell(row, "code") + next++);
                note(known, path, "STREET", name);
                streets.add(new Street(path, Table.cell(row, "code"), Table.cell(row, "name")));
            }
            byDistrict.put(Table.cell(row, "code"), streets);
        }
    }

    /** Paths by themselves, and by their parents' path and their own name. */
    private static Map<String, String> known(JdbcClient owner) {
        Map<String, String> known = new TreeMap<>();
        owner.sql("select path, name from organization.unit where level in ('CITY', 'DISTRICT', 'STREET')")
                .query(row -> {
                    String path = row.getString("path");
                    known.put(path.substring(0, path.lastIndexOf('/') + 1) + row.getString("name"), path);
                    known.put(path, path);
                });
        return known;
    }

    private void note(Map<String, String> known, String path, String level, String name) {
        if (!known.containsKey(path)) {
            missing.put(path, new String[] {level, name});
        }
    }

    /** Enters what the register lacks. */
    public void enter(JdbcClient owner) {
        missing.forEach((path, unit) -> owner.sql("insert into organization.unit (path, level, name) values (?, ?, ?)")
                .param(path)
                .param(unit[0])
                .param(unit[1])
                .update());
    }

    Street any(SplittableRandom random) {
        double at = random.nextDouble(
                weights.stream().mapToDouble(Double::doubleValue).sum());
        int i = 0;
        while (i < districts.size() - 1 && at >= weights.get(i)) {
            at -= weights.get(i++);
        }
        List<Street> streets = byDistrict.getOrDefault(districts.get(i), List.of());
        return streets.get(random.nextInt(streets.size()));
    }

    /** The district's name of an enterprise the register has. */
    String districtName(String code) {
        return byDistrict.getOrDefault(code, List.of()).stream()
                .findFirst()
                .map(Street::districtName)
                .orElse(code);
    }
}
