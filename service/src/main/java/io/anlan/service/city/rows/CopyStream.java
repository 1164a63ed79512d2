// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.rows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows into one table by COPY, in PostgreSQL's text format; 64 KiB in memory at a time. */
final class CopyStream implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final CopyIn copy;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(2 * BUFFER);
    private final StringBuilder line = new StringBuilder(2_048);
    private boolean whole;

    /** @param columns as in SQL, e.g. {@code id, name} */
    CopyStream(Connection connection, String table, String columns) throws SQLException {
        this.copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin");
    }

    /** The next values of a row that is not whole yet; null is null, a collection an array of text, anything else its own text. */
    CopyStream with(@Nullable Object... values) {
        for (Object value : values) {
            append(value);
            line.append('\t');
        }
        return this;
    }

    /** The last values of a row, and the row itself. */
    void row(@Nullable Object... values) throws SQLException {
        with(values);
        line.setCharAt(line.length() - 1, '\n');
        buffer.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
        if (buffer.size() >= BUFFER) {
            flush();
        }
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            line.append("\\N");
        } else if (value instanceof Collection<?> elements) {
            escape(array(elements));
        } else {
            escape(value.toString());
        }
    }

    private static String array(Collection<?> elements) {
        List<String> quoted = elements.stream()
                .map(element -> '"' + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .toList();
        return "{" + String.join(",", quoted) + "}";
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(character);
            }
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.toByteArray(), 0, buffer.size());
        buffer.reset();
    }

    /** All rows were given; says how many. */
    long end() throws SQLException {
        flush();
        whole = true;
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (!whole && copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
