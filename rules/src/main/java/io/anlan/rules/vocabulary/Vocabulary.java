// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.vocabulary;

import io.anlan.rules.Fact;
import io.anlan.rules.FactSet;
import io.anlan.rules.FactValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything a rule may mention. Immutable. */
public final class Vocabulary {

    private static final class Shipped {
        static final Vocabulary INSTANCE = VocabularyReader.read();
    }

    static final String DEVICE_STATES = "deviceState";

    private final Map<String, FactType> types;
    private final List<FactType> observable;
    private final Map<String, List<AllowedValue>> lists;

    Vocabulary(Map<String, FactType> types, Map<String, List<AllowedValue>> lists) {
        this.types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        this.observable = types.values().stream()
                .filter(type ->
                        !type.name().equals(FactType.ENTERPRISE) && !type.name().equals(FactType.OUTCOME))
                .toList();
        this.lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
    }

    /** The vocabulary in the resources of this module. */
    public static Vocabulary shipped() {
        return Shipped.INSTANCE;
    }

    /**
     * This vocabulary and what is declared. Nothing of it is lost or changed: what it takes, the other takes in the same way.
     *
     * @throws InvalidDeclaration naming everything that cannot be taken
     */
    public Vocabulary with(Declaration declared) {
        return with(Amendment.declared(this, declared));
    }

    /**
     * This vocabulary without asking for a declared attribute any more. Facts and rows that mention it are taken in the same
     * way as before.
     *
     * @throws InvalidDeclaration when it was not declared, or is retired already
     */
    public Vocabulary retiring(String factType, String attribute) {
        return with(Amendment.retired(this, factType, attribute));
    }

    private Vocabulary with(FactType type) {
        Map<String, FactType> amended = new LinkedHashMap<>(types);
        amended.put(type.name(), type);
        return new Vocabulary(amended, lists);
    }

    /** What can be observed; without the pseudo fact types {@code enterprise} and {@code outcome}. */
    public List<FactType> factTypes() {
        return observable;
    }

    /** A declared type, pseudo fact types included; throws {@link IllegalArgumentException} for any other name. */
    public FactType factType(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("The vocabulary has no fact type " + name));
    }

    public Optional<FactType> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    public FactType enterprise() {
        return factType(FactType.ENTERPRISE);
    }

    public FactType outcome() {
        return factType(FactType.OUTCOME);
    }

    /** A value list by name, for example {@code industry}, {@code field}, {@code accidentType}, {@code source}. */
    public List<AllowedValue> list(String name) {
        List<AllowedValue> values = lists.get(name);
        if (values == null) {
            throw new IllegalArgumentException("The vocabulary has no list " + name);
        }
        return values;
    }

    /**
     * Facts from their plain form, as JSON brings them: a fact is {@code {ref, type, values: {attribute: value}}}. A flag
     * is a boolean; a quantity a number, or a text with the declared unit ("29.5 kPa"); a choice its code; choices a
     * list of codes; a day {@code 2025-01-31}; a moment {@code 2025-01-31T08:00} in Asia/Shanghai. A null value means
     * unknown. A missing ref becomes the position, beginning with 1.
     *
     * @throws InvalidFacts naming every problem
     */
    public FactSet parse(Map<String, ?> enterprise, List<? extends Map<String, ?>> facts) {
        return new FactReader(this).read(enterprise, facts);
    }

    /** The reverse of {@link #parse}: values only. */
    public Map<String, Object> toPlain(Map<String, FactValue> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    /** The reverse of {@link #parse}: one fact. */
    public Map<String, Object> toPlain(Fact fact) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("ref", fact.ref());
        plain.put("type", fact.type());
        plain.put("values", toPlain(fact.values()));
        return plain;
    }

    /** The plain form of one value; null, for unknown, stays null. */
    public static @Nullable Object plain(@Nullable FactValue value) {
        if (value instanceof FactValue.Flag flag) {
            return flag.value();
        }
        if (value instanceof FactValue.Quantity quantity) {
            return quantity.value();
        }
        if (value instanceof FactValue.Choices choices) {
            return List.copyOf(choices.codes());
        }
        return value == null ? null : value.text();
    }
}
