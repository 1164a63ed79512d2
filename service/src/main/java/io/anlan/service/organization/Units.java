// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of the administrative units: public, few, and asked for with every row, so they are remembered. */
@Component
class Units {

    private final JdbcClient database;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    Units(JdbcClient database) {
        this.database = database;
    }

    /** Districts within the unit of that path, or the one around it; none for an empty path. */
    List<Organization.District> districts(String unit) {
        return database.sql("""
                        select split_part(path, '/', 2) as code, name from organization.unit
                        where level = 'DISTRICT'
                          and (path = :unit or :unit <> '' and starts_with(path, :unit || '/')
                               or starts_with(:unit, path || '/'))
                        order by path""")
                .param("unit", unit)
                .query(Organization.District.class)
                .list();
    }

    List<String> cities() {
        return database.sql("select path from organization.unit where level = 'CITY' order by path")
                .query(String.class)
                .list();
    }

    /** Units directly below; none for one that is unknown or lowest. */
    List<Organization.Unit> below(String path) {
        return database.sql("""
                        select path, level, name from organization.unit
                        where starts_with(path, :path || '/') and position('/' in substr(path, length(:path) + 2)) = 0
                        order by path""")
                .param("path", path)
                .query(Organization.Unit.class)
                .list();
    }

    /** A district, street or community that exists. */
    boolean mayHoldEnterprises(String path) {
        return database.sql("select exists (select from organization.unit where path = ? and level <> 'CITY')")
                .param(path)
                .query(Boolean.class)
                .single();
    }

    Optional<String> nameOf(String path) {
        String known = names.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        var name = database.sql("select name from organization.unit where path = ?")
                .param(path)
                .query(String.class)
                .optional();
        name.ifPresent(found -> names.put(path, found));
        return name;
    }
}
