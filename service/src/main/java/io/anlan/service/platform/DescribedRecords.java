// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in the API's description what the records say: a component is there and not null unless it is {@code @Nullable}. */
@Component
@SuppressWarnings("rawtypes") // as the converter's own signature
class DescribedRecords implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Class<?>> described = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema resolved = chain.next().resolve(type, context, chain);
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (resolved != null && raw.isRecord()) {
            String name = resolved.get$ref() == null ? resolved.getName() : nameOf(resolved.get$ref());
            Schema<?> model = name == null ? null : context.getDefinedModels().get(name);
            if (model != null && model.getProperties() != null) {
                refuseNamesake(name, raw);
                describe(model, raw);
            }
        }
        return resolved;
    }

    static String nameOf(String reference) {
        return reference.substring(REFERENCE.length());
    }

    /** Two records of one name would silently share the description of one of them. */
    private void refuseNamesake(String name, Class<?> record) {
        Class<?> other = described.putIfAbsent(name, record);
        if (other != null && other != record) {
            throw new IllegalStateException(other.getName() + " and " + record.getName() + " are both called " + name
                    + " in the API's description; rename one.");
        }
    }

    private static void describe(Schema<?> model, Class<?> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            String name = component.getName();
            Schema<?> property = model.getProperties().get(name);
            if (property == null) {
                continue; // named otherwise, or unwrapped
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                model.getProperties().put(name, orNull(property));
            } else if (!isOptional(component)) {
                require(model, name);
            }
        }
    }

    private static boolean isOptional(RecordComponent component) {
        var said = component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        var saidOfArray = component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.ArraySchema.class);
        return (said != null && isOptional(said)) || (saidOfArray != null && isOptional(saidOfArray.arraySchema()));
    }

    private static boolean isOptional(io.swagger.v3.oas.annotations.media.Schema said) {
        return said.requiredMode() == io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;
    }

    static void require(Schema<?> model, String property) {
        if (model.getRequired() == null || !model.getRequired().contains(property)) {
            model.addRequiredItem(property);
        }
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(property, new JsonSchema().types(Set.of("null"))));
        }
        if (property.getTypes() != null) {
            var types = new LinkedHashSet<>(property.getTypes());
            types.add("null");
            property.setTypes(types);
        }
        return property;
    }
}
