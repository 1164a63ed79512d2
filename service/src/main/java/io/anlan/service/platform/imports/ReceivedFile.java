// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.imports;

import io.anlan.service.platform.Sha256;
import io.anlan.service.platform.table.TableFile;
import io.anlan.service.platform.table.TableLimits;

/**
 * A table as somebody sent it.
 *
 * @param name the last part of a path, without what would disturb a header or a log
 */
public record ReceivedFile(String name, String sha256, TableFile.Format format) {

    private static final int LONGEST = 200;

    /** @throws io.anlan.service.platform.table.RefusedFile when it is no table, or is not read at all */
    static ReceivedFile of(String name, String nameless, byte[] content, TableLimits limits) {
        TableFile file = TableFile.of(content, limits);
        return new ReceivedFile(named(name, nameless), Sha256.hex(content), file.format());
    }

    static String named(String path, String nameless) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.isEmpty() ? nameless : name.substring(0, Math.min(name.length(), LONGEST));
    }
}
