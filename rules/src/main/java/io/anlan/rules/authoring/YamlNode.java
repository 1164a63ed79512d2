// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Cell;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
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
            throw refused(key, "应为文本，日期请加引号", "a text expected; put dates in quotes");
        }
        return value.toString();
    }

    /** A day in quotes. */
    LocalDate day(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeException e) {
            throw refused(key, "应为日期，如 \"2023-05-15\"", "a day such as \"2023-05-15\" expected")
                    .because(e);
        }
    }

    BigDecimal number(String key) {
        try {
            return new BigDecimal(text(key));
        } catch (NumberFormatException e) {
            throw refused(key, "应为数值", "a number expected").because(e);
        }
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(value(key));
    }

    <E extends Enum<E>> E constant(String key, Class<E> type) {
        String name = text(key);
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw refused(key, "未知取值：" + name, "unknown value " + name).because(e);
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
        throw refused(key, "应为列表", "a list expected");
    }

    private Object value(String key) {
        Object value = map().get(key);
        if (value == null) {
            throw new InvalidPack(at(key), "missing", "不能为空", "is missing");
        }
        return value;
    }

    private Map<?, ?> map() {
        if (content instanceof Map<?, ?> map) {
            return map;
        }
        throw new InvalidPack(at(null), "unreadable", "应为对象", "an object expected");
    }

    private InvalidPack refused(String key, String zh, String en) {
        return new InvalidPack(at(key), "unreadable", zh, en);
    }

    private Cell at(@Nullable String key) {
        String path = key == null ? place : place + "." + key;
        int dot = path.indexOf('.');
        return dot < 0 ? new Cell(path, null, null) : new Cell(path.substring(0, dot), null, path.substring(dot + 1));
    }
}
