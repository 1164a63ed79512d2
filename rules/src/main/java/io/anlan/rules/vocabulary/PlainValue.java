// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.vocabulary;

import io.anlan.rules.FactValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One plain value to its typed form. */
public final class PlainValue {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MAX_TEXT = 2000;
    private static final Pattern QUANTITY = Pattern.compile("(-?\\d{1,12}(?:\\.\\d{1,6})?)(?:\\s?(\\S{1,16}))?");
    private static final int MAX_DIGITS = 18;

    private PlainValue() {}

    static FactValue read(Attribute attribute, Object plain) throws Refused {
        return switch (attribute.kind()) {
            case FLAG -> flag(plain);
            case QUANTITY -> quantity(attribute, plain);
            case CHOICE, DEVICE -> new FactValue.Choice(code(attribute, plain));
            case CHOICES -> choices(attribute, plain);
            case DAY -> day(text(plain));
            case MOMENT -> moment(text(plain));
            case TEXT -> new FactValue.Text(text(plain));
        };
    }

    private static FactValue flag(Object plain) throws Refused {
        if (plain instanceof Boolean value) {
            return new FactValue.Flag(value);
        }
        throw new Refused("wrong-type", "应为是或否", "true or false expected");
    }

    private static FactValue quantity(Attribute attribute, Object plain) throws Refused {
        BigDecimal amount;
        if (plain instanceof Number number) {
            amount = amount(number.toString());
        } else {
            Matcher matcher = QUANTITY.matcher(text(plain));
            if (!matcher.matches()) {
                throw new Refused("wrong-type", "应为数值", "a number expected");
            }
            if (matcher.group(2) != null && !matcher.group(2).equals(attribute.unit())) {
                throw new Refused("wrong-unit", "单位应为" + attribute.unit(), "the unit has to be " + attribute.unit());
            }
            amount = amount(matcher.group(1));
        }
        BigDecimal min = attribute.min();
        BigDecimal max = attribute.max();
        if ((min != null && amount.compareTo(min) < 0) || (max != null && amount.compareTo(max) > 0)) {
            throw new Refused("out-of-range", "超出可能范围", "outside of what is possible");
        }
        return new FactValue.Quantity(amount);
    }

    /** A number of at most 18 digits, as {@link BigDecimal} writes it; no unit. */
    public static BigDecimal amount(String text) throws Refused {
        try {
            BigDecimal amount = new BigDecimal(text);
            if (Math.abs((long) amount.scale()) > MAX_DIGITS || amount.precision() > MAX_DIGITS) {
                throw new Refused("out-of-range", "数值位数过多", "too many digits");
            }
            return amount;
        } catch (NumberFormatException e) {
            throw new Refused("wrong-type", "应为有限数值", "a finite number expected");
        }
    }

    private static String code(Attribute attribute, Object plain) throws Refused {
        String code = text(plain);
        if (!attribute.allows(code)) {
            throw new Refused("wrong-value", "不在可选值内", "not one of the allowed values");
        }
        return code;
    }

    private static FactValue choices(Attribute attribute, Object plain) throws Refused {
        if (!(plain instanceof Collection<?> items)) {
            throw new Refused("wrong-type", "应为列表", "a list expected");
        }
        TreeSet<String> codes = new TreeSet<>();
        for (Object item : items) {
            codes.add(code(attribute, item == null ? "" : item));
        }
        return new FactValue.Choices(codes);
    }

    /** A day as 2025-01-31. */
    public static FactValue.Day day(String text) throws Refused {
        try {
            return new FactValue.Day(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new Refused("wrong-type", "应为日期，如 2025-01-31", "a day expected, such as 2025-01-31");
        }
    }

    private static FactValue moment(String text) throws Refused {
        try {
            boolean offset = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
            return new FactValue.Moment(
                    offset
                            ? OffsetDateTime.parse(text).atZoneSameInstant(ZONE).toLocalDateTime()
                            : LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            throw new Refused("wrong-type", "应为时间，如 2025-01-31T08:00", "a moment expected, such as 2025-01-31T08:00");
        }
    }

    private static String text(Object plain) throws Refused {
        if (!(plain instanceof String text)) {
            throw new Refused("wrong-type", "应为文本", "a text expected");
        }
        if (text.length() > MAX_TEXT || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Refused("wrong-value", "文本过长或含控制字符", "too long, or with control characters");
        }
        return text;
    }

    /** Why a value is not taken. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final transient Labels labels;

        Refused(String code, String zh, String en) {
            super(en);
            this.code = code;
            this.labels = new Labels(zh, en);
        }

        String code() {
            return code;
        }

        Labels labels() {
            return labels;
        }
    }
}
