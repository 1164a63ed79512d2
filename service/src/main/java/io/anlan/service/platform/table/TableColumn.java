// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

import io.anlan.service.platform.Wording;
import java.util.Arrays;
import java.util.Optional;

/** A column of a table that people fill in; a header may be the Chinese or the English label or the name in any case. */
public interface TableColumn {

    /** How it is called in code. */
    String name();

    Wording labels();

    Wording explanation();

    /** Whether a file has to have it. */
    boolean required();

    /** The column a header means. */
    static <C extends TableColumn> Optional<C> of(C[] columns, String header) {
        return Arrays.stream(columns)
                .filter(column -> header.equals(column.labels().zh())
                        || header.equalsIgnoreCase(column.labels().en())
                        || header.equalsIgnoreCase(column.name()))
                .findFirst();
    }
}
