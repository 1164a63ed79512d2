// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds what holds for all requests and answers: answers carry every property, null where there is nothing, and any may be a problem. */
@SuppressWarnings("rawtypes") // as the models of the description are
final class AnswerDescription {

    private AnswerDescription() {}

    static void complete(OpenAPI description) {
        Map<String, Schema> schemas = new TreeMap<>(description.getComponents().getSchemas());
        schemas.putAll(ModelConverters.getInstance(true).readAll(ProblemAnswer.class));
        description.getComponents().setSchemas(schemas);
        Set<String> sent = sentSchemas(description, schemas);
        schemas.forEach((name, schema) -> {
            if (!sent.contains(name) && schema.getProperties() != null && !name.startsWith("Problem")) {
                ((Schema<?>) schema)
                        .getProperties()
                        .keySet()
                        .forEach(property -> DescribedRecords.require(schema, property));
            }
        });
        operations(description).forEach(operation -> {
            operation.getResponses().addApiResponse("default", problem());
            Stream.ofNullable(operation.getParameters()).flatMap(List::stream).forEach(AnswerDescription::neverNull);
        });
    }

    /** A parameter is sent or not; null cannot be sent, whatever the filter holds that it becomes part of. */
    private static void neverNull(Parameter parameter) {
        Schema<?> schema = parameter.getSchema();
        if (schema != null && schema.getTypes() != null) {
            schema.getTypes().remove("null");
        }
    }

    private static ApiResponse problem() {
        var schema = new JsonSchema();
        schema.set$ref("ProblemAnswer");
        return new ApiResponse()
                .description("Refused or failed")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    /** Names of all that a request body may contain. */
    private static Set<String> sentSchemas(OpenAPI description, Map<String, Schema> schemas) {
        Deque<Schema<?>> open = new ArrayDeque<>();
        operations(description)
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(body -> body.getContent().values().stream())
                .map(MediaType::getSchema)
                .forEach(open::add);
        Set<String> names = new HashSet<>();
        while (!open.isEmpty()) {
            Schema<?> schema = open.remove();
            String name = schema.get$ref() == null ? null : DescribedRecords.nameOf(schema.get$ref());
            Schema<?> named = name == null ? null : schemas.get(name);
            if (named != null && names.add(name)) {
                open.add(named);
            }
            parts(schema).forEach(open::add);
        }
        return names;
    }

    private static Stream<Schema<?>> parts(Schema<?> schema) {
        Stream<Schema<?>> properties = values(schema.getProperties());
        Stream<Schema<?>> alternatives = Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(part -> (Schema<?>) part);
        Stream<Schema<?>> others = Stream.of(schema.getItems(), schema.getAdditionalProperties())
                .filter(Schema.class::isInstance)
                .map(part -> (Schema<?>) part);
        return Stream.of(properties, alternatives, others).flatMap(all -> all);
    }

    private static Stream<Schema<?>> values(@Nullable Map<String, Schema> properties) {
        Collection<Schema> all = properties == null ? List.of() : properties.values();
        return all.stream().map(property -> (Schema<?>) property);
    }

    private static Stream<Operation> operations(OpenAPI description) {
        return description.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    /**
     * An RFC 9457 problem in the reader's language.
     *
     * @param type stable, e.g. {@code /problems/hidden-danger/unknown}
     * @param violations what is wrong with which part of the request, by JSON pointer
     */
    record ProblemAnswer(
            String type,
            String title,
            int status,
            String detail,
            @Nullable String instance,
            @Nullable List<ProblemViolation> violations,
            @Nullable Object found) {}

    record ProblemViolation(String pointer, String message, String code) {}
}
