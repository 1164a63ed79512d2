// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.photo;

import io.anlan.service.platform.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pictures attached to records, as far as the scope of the transaction goes. */
@Component
class PhotoBook {

    private final JdbcClient database;

    PhotoBook(JdbcClient database) {
        this.database = database;
    }

    List<Picture> of(String number) {
        return database.sql("""
                        select sha256, round, uploaded_at, uploaded_by from hidden_danger.attached_evidence
                         where number = ? and media_type like 'image/%' order by round, uploaded_at, sha256""")
                .param(number)
                .query((row, index) -> picture(row))
                .list();
    }

    /** Another record that has the same picture, by the picture. */
    Map<String, String> elsewhere(String number, Collection<String> sha256) {
        return database
                .sql("""
                        select sha256, min(number) as number from hidden_danger.attached_evidence
                         where sha256 in (:pictures) and number <> :number group by sha256""")
                .param("pictures", sha256)
                .param("number", number)
                .query((row, index) -> Map.entry(row.getString("sha256"), row.getString("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Picture picture(ResultSet row) throws SQLException {
        return new Picture(
                row.getString("sha256"),
                row.getInt("round"),
                Moments.in(row, "uploaded_at"),
                row.getString("uploaded_by"));
    }

    /** @param round the submission; 0 for the report */
    record Picture(String sha256, int round, Instant uploadedAt, String by) {

        boolean isBefore() {
            return round == 0;
        }
    }
}
