// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.drl;

import io.anlan.rules.drl.Token.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a rule says about itself. */
final class Annotations {

    private static final Set<String> NEEDED =
            Set.of("criterion", "zh", "en", "regulation", "clause", "verified", "validFrom");
    private static final Set<String> OPTIONAL = Set.of("penalty", "validTo");

    private final Token rule;
    private final Map<String, Token> said;

    private Annotations(Token rule, Map<String, Token> said) {
        this.rule = rule;
        this.said = said;
    }

    /** Those that come next; throws when one is missing, doubled or unknown. */
    static Annotations of(Token rule, Tokens tokens) {
        Map<String, Token> said = new HashMap<>();
        while (tokens.take("@")) {
            Token name = tokens.expect(Kind.WORD);
            if (!NEEDED.contains(name.text()) && !OPTIONAL.contains(name.text())) {
                throw name.refused("未知注解：" + name.shown(), "unknown annotation @" + name.shown());
            }
            tokens.expect("(");
            Token value = tokens.next();
            boolean known = value.kind() == Kind.STRING || value.is("true") || value.is("false");
            if (!known || value.text().isBlank() || said.put(name.text(), value) != null) {
                throw value.refused("注解的值应为引号中的文本，且只写一次", "one text in quotes expected");
            }
            tokens.expect(")");
        }
        for (String needed : NEEDED) {
            if (!said.containsKey(needed)) {
                throw rule.refused("缺少注解：" + needed, "annotation @" + needed + " is missing");
            }
        }
        return new Annotations(rule, said);
    }

    boolean has(String name) {
        return said.containsKey(name);
    }

    String text(String name) {
        Token value = said.get(name);
        return value == null ? "" : value.text();
    }

    boolean flag(String name) {
        Token value = said.get(name);
        if (value == null || value.kind() == Kind.STRING) {
            throw (value == null ? rule : value).refused("应为 true 或 false", "true or false expected");
        }
        return value.is("true");
    }

    LocalDate day(String name) {
        Token value = said.get(name);
        try {
            return LocalDate.parse(value == null ? "" : value.text());
        } catch (DateTimeException e) {
            throw (value == null ? rule : value)
                    .refused("应为日期", "a day such as 2023-05-15 expected")
                    .because(e);
        }
    }
}
