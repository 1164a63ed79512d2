// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.sheet;

import io.anlan.service.compliance.FindingVocabulary.Attribute;
import io.anlan.service.compliance.FindingVocabulary.Term;
import io.anlan.service.platform.table.TableCell;
import io.anlan.service.platform.table.Terms;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person wrote as the value of an attribute, in the plain form the vocabulary reads. */
final class ValueText {

    private static final Set<String> YES = Set.of("是", "有", "yes", "y", "true", "1", "√", "✓");
    private static final Set<String> NO = Set.of("否", "没有", "无", "no", "n", "false", "0", "×", "✗");
    private static final Set<String> NONE = Set.of("无", "没有", "none", "-");
    private static final Set<String> UNKNOWN = Set.of("未知", "不详", "不清楚", "unknown", "?");

    private ValueText() {}

    /** Whether the person says that it is not known, which is the same as saying nothing. */
    static boolean unknown(TableCell cell) {
        return cell.blank() || UNKNOWN.contains(folded(cell.text()));
    }

    /** @throws Unreadable with the reason in both languages */
    static Object read(Attribute attribute, TableCell cell) throws Unreadable {
        return switch (attribute.kind()) {
            case FLAG -> flag(cell.text());
            case QUANTITY -> quantity(attribute, cell.text());
            case CHOICE, DEVICE -> code(attribute, cell.text());
            case CHOICES -> codes(attribute, cell.text());
            case DAY -> DayText.day(cell).toString();
            case MOMENT -> DayText.moment(cell).toString();
            case TEXT -> cell.text();
        };
    }

    private static Boolean flag(String text) throws Unreadable {
        String folded = folded(text);
        if (YES.contains(folded)) {
            return true;
        }
        if (NO.contains(folded)) {
            return false;
        }
        throw new Unreadable("应填“是”或“否”", "Yes or no expected");
    }

    /** A number, with or without the unit; a unit that is another one is for the vocabulary to refuse. */
    private static Object quantity(Attribute attribute, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
        String unit = attribute.unit();
        if (unit != null && plain.toLowerCase(Locale.ROOT).endsWith(unit.toLowerCase(Locale.ROOT))) {
            plain = plain.substring(0, plain.length() - unit.length());
        }
        return plain.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?") ? new BigDecimal(plain) : text;
    }

    private static String code(Attribute attribute, String text) throws Unreadable {
        Optional<Term> term = new Terms<>(attribute.allowed(), Term::code, Term::labels).find(text);
        if (term.isEmpty()) {
            throw new Unreadable(
                    "可填："
                            + attribute.allowed().stream()
                                    .map(allowed -> allowed.labels().zh())
                                    .collect(Collectors.joining("、")),
                    "One of: "
                            + attribute.allowed().stream()
                                    .map(allowed -> allowed.labels().en())
                                    .collect(Collectors.joining(", ")));
        }
        return term.get().code();
    }

    private static List<String> codes(Attribute attribute, String text) throws Unreadable {
        if (NONE.contains(folded(text))) {
            return List.of();
        }
        var terms = new Terms<>(attribute.allowed(), Term::code, Term::labels);
        if (terms.find(text).isPresent()) {
            return List.of(code(attribute, text));
        }
        List<String> codes = new ArrayList<>();
        for (String part : text.split("[、，,；;|\\n]", -1)) {
            if (!part.isBlank()) {
                codes.add(code(attribute, part.strip()));
            }
        }
        return codes;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** A value nobody can read, and what is expected instead. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String zh;

        Unreadable(String zh, String en) {
            super(en);
            this.zh = zh;
        }

        String zh() {
            return zh;
        }

        String en() {
            return String.valueOf(getMessage());
        }
    }
}
