// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Values of an act as text that is the same for equal values: keys in order, numbers in plain digits. */
final class CanonicalJson {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private CanonicalJson() {}

    static String write(Map<String, Object> values) {
        return MAPPER.writeValueAsString(values);
    }

    static Map<String, Object> read(String json) {
        return MAPPER.readValue(json, VALUES);
    }
}
