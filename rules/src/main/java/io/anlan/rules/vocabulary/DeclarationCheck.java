// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.vocabulary;

import io.anlan.rules.vocabulary.InvalidDeclaration.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a vocabulary can take a declaration. Names are the words of cells and texts, so they have to be plain and none of
 * those that mean something there already; labels are what people read, so they hold no markup. One check judges one.
 */
final class DeclarationCheck {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{1,39}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern UNIT = Pattern.compile("[\\p{L}%‰°℃Ω][\\p{L}\\p{N}%‰°℃Ω²³/·^]{0,11}");
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N} （），。、：；？·/%‰℃°²³()'’,.?:;\\-]{1,100}");
    private static final Set<String> RESERVED = Set.of(
            "enterprise",
            "outcome",
            "fact",
            "parameter",
            "decision",
            "ref",
            "type",
            "values",
            "true",
            "false",
            "null",
            "rule",
            "when",
            "then",
            "end",
            "not",
            "in",
            "empty",
            "before",
            "contains",
            "lacks",
            "intersects",
            "disjoint",
            "answer",
            "package",
            "import",
            "function",
            "declare",
            "global",
            "query",
            "eval",
            "exists",
            "forall",
            "from",
            "containsAny",
            "containsNone",
            "containsAll",
            "lacksSome",
            "isEmpty",
            "notEmpty",
            "class",
            "this",
            "date");
    private static final int MAX_ATTRIBUTES = 40;
    private static final int MAX_TYPES = 400;
    private static final int MAX_CODES = 50;
    private static final int MAX_PRECISION = 15;
    private static final int MAX_SCALE = 6;

    private final Vocabulary vocabulary;
    private final Declaration declared;
    private final List<Problem> problems = new ArrayList<>();

    DeclarationCheck(Vocabulary vocabulary, Declaration declared) {
        this.vocabulary = vocabulary;
        this.declared = declared;
    }

    /** @throws InvalidDeclaration naming everything that cannot be taken */
    void refuse() {
        Optional<FactType> known = vocabulary.find(declared.factType());
        List<Attribute> own = known.map(FactType::attributes).orElse(List.of());
        type(known);
        if (declared.attributes().isEmpty()
                || own.size() + declared.attributes().size() > MAX_ATTRIBUTES) {
            problem(
                    "/attributes",
                    "wrong-number",
                    "应有 1 至 " + MAX_ATTRIBUTES + " 项属性",
                    "1 to " + MAX_ATTRIBUTES + " attributes in all");
        }
        Set<String> names = new HashSet<>();
        Set<String> labels = new HashSet<>();
        own.forEach(attribute -> {
            names.add(attribute.name());
            labels.add(attribute.labels().zh());
        });
        for (int i = 0; i < Math.min(declared.attributes().size(), MAX_ATTRIBUTES); i++) {
            attribute("/attributes/" + i, declared.attributes().get(i), names, labels);
        }
        if (!problems.isEmpty()) {
            throw new InvalidDeclaration(problems);
        }
    }

    private void type(Optional<FactType> known) {
        Labels labels = declared.labels();
        boolean pseudo =
                known.filter(type -> !vocabulary.factTypes().contains(type)).isPresent();
        if (pseudo) {
            problem("/factType", "not-observable", "不能为企业情况或结论增加属性", "Only things that are observed take attributes");
        } else if (known.isPresent() && labels != null) {
            problem("/factType", "name-taken", "事实类型已存在", "The fact type is there already");
        } else if (known.isEmpty() && labels == null) {
            problem("/factType", "unknown-type", "没有这个事实类型", "There is no such fact type");
        } else if (labels != null) {
            newType(labels);
        }
        industries(known.isPresent());
    }

    private void newType(Labels labels) {
        name("/factType", declared.factType());
        label("/labels", labels);
        boolean taken = vocabulary.factTypes().stream()
                .anyMatch(type -> type.labels().zh().equals(labels.zh()));
        if (taken || vocabulary.factTypes().size() >= MAX_TYPES) {
            problem("/labels", "name-taken", "名称已被使用或事实类型过多", "The label is taken, or there are too many");
        }
    }

    private void industries(boolean known) {
        Set<String> industries = new HashSet<>();
        vocabulary.list("industry").forEach(value -> industries.add(value.code()));
        boolean strange = !industries.containsAll(declared.industries())
                || (known && !declared.industries().isEmpty());
        if (strange) {
            problem("/industries", "unknown-code", "行业代码无效", "Not codes of industries");
        }
    }

    private void attribute(String at, Attribute attribute, Set<String> names, Set<String> labels) {
        name(at + "/name", attribute.name());
        if (!names.add(attribute.name())) {
            problem(at + "/name", "name-taken", "属性名已存在", "The name is taken");
        }
        label(at + "/labels", attribute.labels());
        if (!labels.add(attribute.labels().zh())) {
            problem(at + "/labels/zh", "name-taken", "名称已被使用", "The label is taken");
        }
        label(at + "/question", attribute.question());
        boolean quantity = attribute.kind() == AttributeKind.QUANTITY;
        String unit = attribute.unit();
        if (quantity != (unit != null) || (unit != null && !UNIT.matcher(unit).matches())) {
            problem(at + "/unit", "wrong-unit", "数值须有单位，其他类型不得有单位", "A quantity has a unit, and nothing else has");
        }
        limits(at, attribute, quantity);
        codes(at + "/allowed", attribute);
    }

    private void limits(String at, Attribute attribute, boolean quantity) {
        BigDecimal min = attribute.min();
        BigDecimal max = attribute.max();
        boolean upsideDown = min != null && max != null && min.compareTo(max) >= 0;
        boolean strange = Stream.of(Optional.ofNullable(min), Optional.ofNullable(max))
                .flatMap(Optional::stream)
                .anyMatch(limit -> !quantity
                        || limit.precision() > MAX_PRECISION
                        || limit.scale() > MAX_SCALE
                        || limit.scale() < -MAX_PRECISION);
        if (upsideDown || strange) {
            problem(at + "/min", "wrong-limits", "上下限无效", "The limits make no sense");
        }
    }

    private void codes(String at, Attribute attribute) {
        boolean chosen = attribute.kind() == AttributeKind.CHOICE || attribute.kind() == AttributeKind.CHOICES;
        List<AllowedValue> allowed = attribute.allowed();
        if (chosen ? allowed.size() < 2 || allowed.size() > MAX_CODES : !allowed.isEmpty()) {
            problem(
                    at,
                    "wrong-list",
                    "选项应有 2 至 " + MAX_CODES + " 个，且只用于选择",
                    "2 to " + MAX_CODES + " values belong to a choice and only to a choice");
            return;
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < allowed.size(); i++) {
            AllowedValue value = allowed.get(i);
            if (!CODE.matcher(value.code()).matches() || !codes.add(value.code())) {
                problem(
                        at + "/" + i + "/code",
                        "wrong-code",
                        "代码应为大写字母、数字和下划线且不重复",
                        "Capital letters, digits and" + " underscores, each code once");
            }
            label(at + "/" + i, value.labels());
        }
    }

    private void name(String at, String name) {
        if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
            problem(
                    at,
                    "wrong-name",
                    "名称应为小写字母开头的字母和数字，且不是保留字",
                    "Letters and digits, a small letter first, and no" + " word that has a meaning");
        }
    }

    private void label(String at, @Nullable Labels labels) {
        if (labels == null || !readable(labels.zh())) {
            problem(at + "/zh", "wrong-label", "须为 100 字以内的文字，不含符号代码", "Up to 100 plain characters");
        }
        if (labels == null || !readable(labels.en())) {
            problem(at + "/en", "wrong-label", "须为 100 字以内的文字，不含符号代码", "Up to 100 plain characters");
        }
    }

    private static boolean readable(String label) {
        return LABEL.matcher(label).matches()
                && !label.isBlank()
                && label.strip().equals(label)
                && Character.isLetterOrDigit(label.codePointAt(0));
    }

    private void problem(String pointer, String code, String zh, String en) {
        problems.add(new Problem(pointer, code, new Labels(zh, en)));
    }
}
