// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.Decision;
import io.anlan.rules.FactValue;
import io.anlan.rules.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Records of the rules as plain JSON values, under the records' own names. A fact's value becomes the value itself.
 *
 * <p>The values are those that reading the JSON again gives, so that a stored decision equals a replayed one.
 */
public final class PlainJson {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule("facts").addSerializer(FactValue.class, new Value()))
            .build();

    private PlainJson() {}

    public static Map<String, Object> of(Object value) {
        return JSON.readValue(JSON.writeValueAsString(value), OBJECT);
    }

    /** A layer as it was stored with a decision. */
    static Decision.Layer layer(@Nullable Object plain) {
        return JSON.convertValue(plain, Decision.Layer.class);
    }

    /** 30 and not 30.0 or 3E+1, as the database gives it back. */
    private static final class Value extends ValueSerializer<FactValue> {

        @Override
        public void serialize(FactValue value, JsonGenerator json, SerializationContext context) {
            Object plain = Vocabulary.plain(value);
            context.writeValue(json, plain instanceof BigDecimal number ? number(number) : plain);
        }

        private static @Nullable Number number(BigDecimal number) {
            if (number.stripTrailingZeros().scale() > 0) {
                return number;
            }
            return number.longValueExact();
        }
    }
}
