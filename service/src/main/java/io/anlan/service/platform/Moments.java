// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Instants on their way into a {@code timestamptz} and out of it: JDBC has no type of its own for them. */
public final class Moments {

    private Moments() {}

    /** As a parameter. */
    public static OffsetDateTime of(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** As a parameter. */
    public static @Nullable OffsetDateTime orNull(@Nullable Instant at) {
        return at == null ? null : of(at);
    }

    /** Of a column that is never null. */
    public static Instant in(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }

    /** Of a column that is null until something has happened. */
    public static @Nullable Instant inOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
