// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Holds an answer against a description, as far as ours goes: types, properties, enumerations, alternatives. */
final class AnswerShape {

    private final JsonNode description;

    AnswerShape(JsonNode description) {
        this.description = description;
    }

    JsonNode schema(String name) {
        JsonNode schema = description.path("components").path("schemas").path(name);
        if (schema.isMissingNode()) {
            throw new AssertionError("nothing is called " + name);
        }
        return schema;
    }

    /** What a path answers when all is well: to GET, or to POST where there is no GET. */
    JsonNode answerOf(String path) {
        JsonNode operations = description.path("paths").path(path);
        JsonNode schema = (operations.has("get") ? operations.path("get") : operations.path("post"))
                .at("/responses/200/content/application~1json/schema");
        if (schema.isMissingNode()) {
            throw new AssertionError("nothing says what " + path + " answers");
        }
        return schema;
    }

    List<String> differences(JsonNode value, JsonNode schema) {
        List<String> found = new ArrayList<>();
        compare(value, schema, "", found);
        return found;
    }

    private void compare(JsonNode value, JsonNode schema, String at, List<String> found) {
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asString();
            compare(value, schema(reference.substring(reference.lastIndexOf('/') + 1)), at, found);
        } else if (schema.has("anyOf") || schema.has("oneOf")) {
            alternatives(value, schema.has("anyOf") ? schema.path("anyOf") : schema.path("oneOf"), at, found);
        } else if (types(schema).noneMatch(type -> is(value, type))) {
            found.add(at + " is " + value + " and not " + types(schema).toList());
        } else if (schema.has("enum") && stream(schema.path("enum")).noneMatch(value::equals)) {
            found.add(at + " is " + value + " and not one of " + schema.path("enum"));
        } else if (value.isObject()) {
            object(value, schema, at, found);
        } else if (value.isArray()) {
            for (int index = 0; index < value.size(); index++) {
                compare(value.get(index), schema.path("items"), at + "/" + index, found);
            }
        }
    }

    private void object(JsonNode value, JsonNode schema, String at, List<String> found) {
        stream(schema.path("required"))
                .map(JsonNode::asString)
                .filter(name -> !value.has(name))
                .forEach(name -> found.add(at + "/" + name + " is missing"));
        value.properties().forEach(property -> {
            String place = at + "/" + property.getKey();
            JsonNode own = schema.path("properties").path(property.getKey());
            JsonNode other = schema.path("additionalProperties");
            if (!own.isMissingNode()) {
                compare(property.getValue(), own, place, found);
            } else if (other.isMissingNode()) {
                found.add(place + " is not described");
            } else if (!other.isEmpty()) {
                compare(property.getValue(), other, place, found);
            }
        });
    }

    private void alternatives(JsonNode value, JsonNode schemas, String at, List<String> found) {
        List<List<String>> tries =
                stream(schemas).map(one -> differences(value, one)).toList();
        if (tries.stream().noneMatch(List::isEmpty)) {
            tries.forEach(differences -> differences.forEach(difference -> found.add(at + difference)));
        }
    }

    private static Stream<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? stream(type).map(JsonNode::asString) : Stream.of(type.asString());
    }

    private static boolean is(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "null" -> value.isNull();
            default -> throw new AssertionError("unknown type " + type);
        };
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
