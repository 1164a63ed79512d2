// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.InvalidPack;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map of plain values with the place where it stands. */
record YamlNode(String place, @Nullable Object content) {

    boolean has(String key) {
        return map().get(key) != null;
    }

    String text(String key) {
        Object value = value(key);
        if (value instanceof Map || value instanceof List || value instanceof Date) {
            throw new InvalidPack(place + "." + key, "应为文本，日期请加引号", "a text expected; put dates in quotes");
        }
        return value.toString();
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(value(key));
    }

    <E extends Enum<E>> E constant(String key, Class<E> type) {
        String name = text(key);
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new InvalidPack(place + "." + key, "未知取值：" + name, "unknown value " + name).because(e);
        }
    }

    YamlNode node(String key) {
        return new YamlNode(place + "." + key, value(key));
    }

    List<YamlNode> nodes(String key) {
        return list(key).stream()
                .map(value -> new YamlNode(place + "." + key, value))
                .toList();
    }

    List<String> texts(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    private List<?> list(String key) {
        if (value(key) instanceof List<?> list) {
            return list;
        }
        throw new InvalidPack(place + "." + key, "应为列表", "a list expected");
    }

    private Object value(String key) {
        Object value = map().get(key);
        if (value == null) {
            throw new InvalidPack(place + "." + key, "不能为空", "is missing");
        }
        return value;
    }

    private Map<?, ?> map() {
        if (content instanceof Map<?, ?> map) {
            return map;
        }
        throw new InvalidPack(place, "应为对象", "an object expected");
    }
}
