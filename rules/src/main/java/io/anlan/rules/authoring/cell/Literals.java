// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring.cell;

import io.anlan.rules.FactValue;
import io.anlan.rules.vocabulary.Attribute;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The literals of a cell: each kind of attribute has one way to be written. */
public final class Literals {

    private static final Pattern CODES =
            Pattern.compile("\\{ *(?:[A-Z][A-Z0-9_]{0,63}(?: *, *[A-Z][A-Z0-9_]{0,63})*)? *}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern QUANTITY = Pattern.compile("(-?\\d{1,12}(?:\\.\\d{1,6})?) ?(\\S{1,16})");

    private Literals() {}

    /** Reads a literal of the kind of an attribute. */
    public static FactValue read(Attribute attribute, String text) throws Cells.Refused {
        try {
            return switch (attribute.kind()) {
                case FLAG -> flag(text);
                case QUANTITY -> quantity(attribute, text);
                case CHOICE, DEVICE -> new FactValue.Choice(matching(CODE, text));
                case CHOICES -> codes(text);
                case DAY -> new FactValue.Day(LocalDate.parse(text));
                case MOMENT -> new FactValue.Moment(LocalDateTime.parse(text));
                case TEXT -> new FactValue.Text(text);
            };
        } catch (DateTimeException e) {
            throw new Cells.Refused("日期或时间格式不符：" + Cells.shorten(text), "not a date or moment: " + Cells.shorten(text));
        }
    }

    private static FactValue flag(String text) throws Cells.Refused {
        return new FactValue.Flag(Boolean.parseBoolean(matching(Pattern.compile("true|false"), text)));
    }

    private static FactValue quantity(Attribute attribute, String text) throws Cells.Refused {
        Matcher matcher = QUANTITY.matcher(text);
        if (!matcher.matches() || !matcher.group(2).equals(attribute.unit())) {
            throw new Cells.Refused(
                    "应为带单位 " + attribute.unit() + " 的数值：" + Cells.shorten(text),
                    "a number with the unit " + attribute.unit() + " expected: " + Cells.shorten(text));
        }
        return new FactValue.Quantity(new BigDecimal(matcher.group(1)));
    }

    public static FactValue codes(String text) throws Cells.Refused {
        String inner = matching(CODES, text).substring(1, text.length() - 1).strip();
        return FactValue.Choices.of(inner.isEmpty() ? List.of() : List.of(inner.split(" *, *", -1)));
    }

    private static String matching(Pattern pattern, String text) throws Cells.Refused {
        if (!pattern.matcher(text).matches()) {
            throw new Cells.Refused(
                    "取值格式不符：" + Cells.shorten(text), "not a value of this kind: " + Cells.shorten(text));
        }
        return text;
    }

    /** Writes a value as {@link #read} reads it. */
    public static String write(Optional<Attribute> attribute, FactValue value) {
        String unit = attribute.map(Attribute::unit).orElse(null);
        return value instanceof FactValue.Quantity && unit != null ? value.text() + " " + unit : value.text();
    }
}
