// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.sheet;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All lines of a pack by sheet, in their order. */
public record Sheets(Map<SheetName, List<SheetLine>> byName) {

    public Sheets {
        Map<SheetName, List<SheetLine>> copy = new EnumMap<>(SheetName.class);
        byName.forEach((name, lines) -> copy.put(name, List.copyOf(lines)));
        byName = Collections.unmodifiableMap(copy);
    }

    public Set<SheetName> names() {
        return byName.keySet();
    }

    public List<SheetLine> of(SheetName name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The same with other lines in one sheet. */
    public Sheets with(SheetName name, List<SheetLine> lines) {
        Map<SheetName, List<SheetLine>> changed = new EnumMap<>(SheetName.class);
        changed.putAll(byName);
        changed.put(name, lines);
        return new Sheets(changed);
    }

    /** The one line of what the pack says about itself. */
    public SheetLine header() {
        List<SheetLine> header = of(SheetName.HEADER);
        if (header.isEmpty()) {
            throw new IllegalStateException("A pack without header. Maybe its draft was begun by hand.");
        }
        return header.get(0);
    }
}
