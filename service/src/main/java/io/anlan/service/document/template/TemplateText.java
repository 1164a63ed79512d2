// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document.template;

import io.anlan.service.document.template.Block.Style;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text with places for values: one block a line, which a mark at its beginning sets apart from a paragraph. Values are put in
 * once and never read again as a template, so nothing anybody wrote into a record can become a mark or a placeholder.
 *
 * @param numberFormat of the documents' numbers, e.g. {@code {{机关代字}}应急责改〔{{年份}}〕{{序号}}号}
 */
public record TemplateText(String text, String numberFormat) {

    /** What stands at the beginning of a line, and what it makes of it. */
    private static final Map<String, Style> MARKS = Map.of(
            "## ", Style.HEADING,
            "# ", Style.TITLE,
            "@ ", Style.NUMBER,
            "= ", Style.ADDRESSEE,
            "> ", Style.CLOSING,
            "~ ", Style.SIGNATURE);

    private static final String RULE = "---";
    private static final String SEAL = "[印章]";
    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}\\n]{1,20})}}");
    private static final Set<Placeholder> OF_NUMBERS =
            EnumSet.of(Placeholder.ISSUER_SHORT, Placeholder.YEAR, Placeholder.SEQUENCE);
    private static final int LONGEST = 8_000;
    private static final int LONGEST_FORMAT = 80;
    private static final String NOTHING = "无";

    /** @throws io.anlan.service.platform.Refusal {@code document/invalid-template} naming everything that is wrong */
    public void check(DocumentKind kind) {
        var complaints =
                new Complaints().text("/text", text, LONGEST).text("/numberFormat", numberFormat, LONGEST_FORMAT);
        places(complaints, "/text", text, kind.placeholders(), kind.demanded());
        places(
                complaints,
                "/numberFormat",
                numberFormat,
                OF_NUMBERS,
                EnumSet.of(Placeholder.YEAR, Placeholder.SEQUENCE));
        if (numberFormat.contains("\n")) {
            complaints.add(
                    "/numberFormat", "several-lines", new Wording("编号格式只能有一行", "The format of numbers is one line."));
        }
        for (Style style : List.of(Style.TITLE, Style.SEAL)) {
            if (blocks().filter(block -> block.style() == style).count() != 1) {
                complaints.add(
                        "/text",
                        style == Style.TITLE ? "one-title" : "one-seal",
                        style == Style.TITLE
                                ? new Wording("应有且只有一行标题（# 开头）", "Exactly one line is the title (it begins with #).")
                                : new Wording("应有且只有一行 [印章]", "Exactly one line is the place for the seal."));
            }
        }
        complaints.refuse("document/invalid-template", new Wording("模板有误", "The template is wrong."));
    }

    private static void places(
            Complaints complaints, String pointer, String text, Set<Placeholder> allowed, Set<Placeholder> demanded) {
        Set<Placeholder> missing = EnumSet.copyOf(demanded);
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            String token = place.group(1);
            var known = Placeholder.of(token).filter(allowed::contains);
            known.ifPresent(missing::remove);
            if (known.isEmpty()) {
                complaints.add(
                        pointer,
                        "unknown-placeholder",
                        new Wording("没有占位符“" + token + "”", "There is no such placeholder: " + latin(token) + "."));
            }
        }
        String rest = PLACE.matcher(text).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            complaints.add(
                    pointer,
                    "open-braces",
                    new Wording("双花括号应成对并写占位符名称", "Double braces enclose the name of a placeholder."));
        }
        missing.forEach(it -> complaints.add(
                pointer,
                "placeholder-missing",
                new Wording(
                        "缺少占位符“" + it.token() + "”",
                        "The placeholder for the " + it.labels().en() + " is missing.")));
    }

    /** English sentences name what was written only where it can be read in them. */
    private static String latin(String token) {
        return token.chars().allMatch(c -> c < 0x250) ? token : "one written in Chinese";
    }

    /** The number in this format; the position as it is to be shown. */
    public String number(String issuerShort, int year, String sequence) {
        return filled(numberFormat, it -> switch (it) {
            case ISSUER_SHORT -> issuerShort;
            case YEAR -> String.valueOf(year);
            case SEQUENCE -> sequence;
            default -> null;
        });
    }

    /** The document: a place without a value says that there is nothing. */
    public List<Block> fill(Map<Placeholder, String> values) {
        return fill(
                it -> values.getOrDefault(it, NOTHING),
                values.getOrDefault(Placeholder.ISSUER, NOTHING) + "\n"
                        + values.getOrDefault(Placeholder.ISSUED_ON, NOTHING));
    }

    /** The document as it would be: a place without a value names itself. */
    public List<Block> preview(Map<Placeholder, String> values) {
        Function<Placeholder, String> named = it -> values.getOrDefault(it, "〔" + it.token() + "〕");
        return fill(named, named.apply(Placeholder.ISSUER) + "\n" + named.apply(Placeholder.ISSUED_ON));
    }

    private List<Block> fill(Function<Placeholder, @Nullable String> values, String seal) {
        return blocks().map(block ->
                        new Block(block.style(), block.style() == Style.SEAL ? seal : filled(block.text(), values)))
                .toList();
    }

    private static String filled(String text, Function<Placeholder, @Nullable String> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            @Nullable String value = Placeholder.of(place.group(1)).map(values).orElse(null);
            return Matcher.quoteReplacement(value == null ? place.group() : value);
        });
    }

    private Stream<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> blocks.add(block(line)));
        return blocks.stream();
    }

    private static Block block(String line) {
        if (line.equals(RULE)) {
            return new Block(Style.RULE, "");
        }
        if (line.equals(SEAL)) {
            return new Block(Style.SEAL, "");
        }
        return MARKS.entrySet().stream()
                .filter(mark -> line.startsWith(mark.getKey()))
                .findFirst()
                .map(mark -> new Block(
                        mark.getValue(), line.substring(mark.getKey().length()).strip()))
                .orElse(new Block(Style.PARAGRAPH, line));
    }
}
