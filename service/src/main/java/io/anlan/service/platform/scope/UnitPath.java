// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.scope;

import java.util.List;
import java.util.Optional;

/**
 * Where a unit stands in the organisation: the codes of 市, 区, 街镇, 居村 and 单位 in this order, e.g. {@code
 * 310000/310115/310115004/310115004012/9131…}. An enterprise may hang on any level and have fewer codes.
 *
 * @param path the codes joined by slashes; empty for somebody who belongs to no unit
 */
public record UnitPath(String path) {

    private static final String SLASH = "/";
    private static final int DISTRICT = 2;
    private static final int STREET = 3;

    /** From the city down; never empty, but the only code of no unit is empty. */
    public List<String> codes() {
        return List.of(path.split(SLASH, -1));
    }

    public int depth() {
        return codes().size();
    }

    /** Of the unit itself. */
    public String code() {
        return path.substring(path.lastIndexOf(SLASH) + 1);
    }

    public String city() {
        return codes().get(0);
    }

    /** Nothing when the path ends above. */
    public Optional<String> district() {
        return ancestor(DISTRICT).map(UnitPath::code);
    }

    /** Nothing when the path ends above; of an enterprise that hangs on a district, the enterprise. */
    public Optional<String> street() {
        return ancestor(STREET).map(UnitPath::code);
    }

    /** The unit of so many codes on the way to this one, or this one; nothing when the path is shorter. */
    public Optional<UnitPath> ancestor(int depth) {
        List<String> codes = codes();
        return depth > codes.size()
                ? Optional.empty()
                : Optional.of(new UnitPath(String.join(SLASH, codes.subList(0, depth))));
    }

    /** The unit it hangs on; no unit for the city. */
    public UnitPath parent() {
        return new UnitPath(path.substring(0, Math.max(0, path.lastIndexOf(SLASH))));
    }
}
