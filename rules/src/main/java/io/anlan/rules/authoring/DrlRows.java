// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Rows for people who write Drools. The text is parsed to a tree, and every node of the tree has to be one we know; what
 * is left is translated into the same typed rows a table gives. Nothing in the text is ever compiled or run.
 *
 * <pre>{@code
 * rule "令10-7-7-a"
 *     @criterion("令10-7-7") @zh("…") @en("…") @regulation("…") @clause("…") @verified(true) @validFrom("2023-05-15")
 * when
 *     paintRoom( enterprise.industry == "MACHINERY", paint != "WATER_BASED", fixedGasAlarm == "ABSENT" )
 * then
 *     answer("level", "MAJOR");
 * end
 * }</pre>
 */
public final class DrlRows {

    private static final int MAX_TEXT = 1_000_000;

    private final DrlRule rule;

    public DrlRows(Vocabulary vocabulary) {
        this.rule = new DrlRule(vocabulary);
    }

    /**
     * Reads the rules of one text as rows without examples.
     *
     * @throws InvalidPack naming the rule and what is not allowed
     */
    public List<Row> read(String text) {
        if (text.length() > MAX_TEXT) {
            throw new InvalidPack("drl", "文本过长", "the text is too long");
        }
        PackageDescr parsed = parse(text);
        boolean plain = parsed.getImports().isEmpty()
                && parsed.getFunctionImports().isEmpty()
                && parsed.getAccumulateImports().isEmpty()
                && parsed.getGlobals().isEmpty()
                && parsed.getAttributes().isEmpty()
                && parsed.getFunctions().isEmpty()
                && parsed.getClassAndEnumDeclarationDescrs().isEmpty()
                && parsed.getEntryPointDeclarations().isEmpty()
                && parsed.getWindowDeclarations().isEmpty()
                && parsed.getUnit() == null;
        if (!plain || parsed.getRules().isEmpty()) {
            throw new InvalidPack(
                    "drl",
                    "只接受规则，不接受导入、函数、声明等",
                    "only rules are accepted: no import, function, global, declare or unit");
        }
        return parsed.getRules().stream().map(rule::row).toList();
    }

    private static PackageDescr parse(String text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, text);
            if (parsed == null || parser.hasErrors()) {
                String first = parser.getErrors().isEmpty()
                        ? ""
                        : parser.getErrors().get(0).getMessage();
                throw new InvalidPack("drl", "语法错误：" + first, "syntax error: " + first);
            }
            return parsed;
        } catch (DroolsParserException e) {
            throw new InvalidPack("drl", "语法错误", "syntax error: " + e.getMessage()).because(e);
        }
    }
}
