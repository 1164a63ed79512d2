// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration;

import io.anlan.service.organization.EnterpriseRecord;
import io.anlan.service.platform.Sha256;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that a declaration says: the enterprise and its risk points on that day. */
public record Declared(String enterprise, String address, String principal, String phone, List<DeclaredPoint> points) {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    static Declared of(EnterpriseRecord enterprise, List<DeclaredPoint> points) {
        return new Declared(
                enterprise.name(), enterprise.address(), enterprise.principal(), enterprise.phone(), points);
    }

    static Declared of(Map<String, Object> snapshot) {
        return CANONICAL.convertValue(snapshot, Declared.class);
    }

    Map<String, Object> snapshot() {
        return CANONICAL.convertValue(this, VALUES);
    }

    /** SHA-256 of the canonical JSON, hexadecimal. */
    String digest() {
        return Sha256.hex(CANONICAL.writeValueAsString(this));
    }

    List<DeclaredPoint> majorAndHigh() {
        return points.stream().filter(DeclaredPoint::isMajorOrHigh).toList();
    }
}
