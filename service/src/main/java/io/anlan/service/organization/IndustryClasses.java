// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which of the eight industries a class of GB/T 4754-2017 belongs to (应急厅〔2019〕17号); the table is in the database. */
@Component
@Transactional(readOnly = true)
public class IndustryClasses {

    /** What belongs to none of the eight. */
    public static final String OTHER = "OTHER";

    private final JdbcClient database;

    IndustryClasses(JdbcClient database) {
        this.database = database;
    }

    public List<IndustryClass> all() {
        return database.sql("select prefix, industry, name, verified from organization.industry_class order by prefix")
                .query(IndustryClass.class)
                .list();
    }

    /** The row that decides about a class; none when it belongs to none of the eight without a row saying so. */
    public Optional<IndustryClass> of(String category) {
        return database.sql("""
                        select prefix, industry, name, verified from organization.industry_class
                        where starts_with(?, prefix) order by length(prefix) desc limit 1""").param(category).query(IndustryClass.class).optional();
    }

    String industryOf(String category) {
        return of(category).map(IndustryClass::industry).orElse(OTHER);
    }

    /**
     * One row.
     *
     * @param prefix division, group or class; the longest that fits decides
     * @param verified whether a published copy of the notice was seen, or it is recalled
     */
    public record IndustryClass(String prefix, String industry, String name, boolean verified) {}
}
