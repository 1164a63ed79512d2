// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.vocabulary;

import io.anlan.rules.vocabulary.InvalidDeclaration.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a vocabulary cannot take, and the words it can. Names are the words of cells and texts, so they have to be plain and
 * none of those that mean something there already; labels are what people read, so they hold no markup.
 */
final class DeclarationProblems {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{1,39}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern UNIT = Pattern.compile("[\\p{L}%‰°℃Ω][\\p{L}\\p{N}%‰°℃Ω²³/·^]{0,11}");
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N} （），。、：；？·/%‰℃°²³()'’,.?:;\\-]{1,100}");
    private static final Set<String> RESERVED = Set.of("""
            enterprise outcome fact parameter decision ref type values true false null rule when then
            end not in empty before contains lacks intersects disjoint answer package import function
            declare global query eval exists forall from containsAny containsNone containsAll
            lacksSome isEmpty notEmpty class this date
            """.strip().split("\\s+"));

    private final List<Problem> problems = new ArrayList<>();

    void add(String pointer, String code, String zh, String en) {
        problems.add(new Problem(pointer, code, new Labels(zh, en)));
    }

    void name(String at, String name) {
        if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
            add(
                    at,
                    "wrong-name",
                    "名称应为小写字母开头的字母和数字，且不是保留字",
                    "Letters and digits, a small letter first, and no word that has a meaning");
        }
    }

    void label(String at, @Nullable Labels labels) {
        if (labels == null || !readable(labels.zh())) {
            add(at + "/zh", "wrong-label", "须为 100 字以内的文字，不含符号代码", "Up to 100 plain characters");
        }
        if (labels == null || !readable(labels.en())) {
            add(at + "/en", "wrong-label", "须为 100 字以内的文字，不含符号代码", "Up to 100 plain characters");
        }
    }

    static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    static boolean isUnit(String unit) {
        return UNIT.matcher(unit).matches();
    }

    private static boolean readable(String label) {
        return LABEL.matcher(label).matches()
                && !label.isBlank()
                && label.strip().equals(label)
                && Character.isLetterOrDigit(label.codePointAt(0));
    }

    /** @throws InvalidDeclaration naming all of them; nothing when there is none */
    void refuse() {
        if (!problems.isEmpty()) {
            throw new InvalidDeclaration(problems);
        }
    }
}
