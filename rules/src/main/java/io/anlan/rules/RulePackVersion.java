// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.authoring.PackText;
import io.anlan.rules.check.ExampleRun;
import io.anlan.rules.check.PackCheck;
import io.anlan.rules.compile.CompiledPack;
import io.anlan.rules.publication.PublishedVersion;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;

/** A pack that was checked, compiled and tried on its own examples. Immutable; safe for any number of threads. */
public final class RulePackVersion implements PublishedVersion {

    private final RulePack pack;
    private final String digest;
    private final CompiledPack compiled;

    private RulePackVersion(RulePack pack, String digest, CompiledPack compiled) {
        this.pack = pack;
        this.digest = digest;
        this.compiled = compiled;
    }

    /**
     * Makes a pack executable.
     *
     * @throws InvalidPack naming every problem, failing examples included
     */
    public static RulePackVersion compile(RulePack pack, Vocabulary vocabulary) {
        List<Problem> problems = PackCheck.problems(pack, vocabulary);
        if (!problems.isEmpty()) {
            throw new InvalidPack(problems);
        }
        CompiledPack compiled = new CompiledPack(pack, vocabulary);
        List<Problem> failing = ExampleRun.problems(pack, compiled);
        if (!failing.isEmpty()) {
            throw new InvalidPack(failing);
        }
        return new RulePackVersion(pack, PackText.of(pack, vocabulary).digest(), compiled);
    }

    public RulePack pack() {
        return pack;
    }

    @Override
    public String id() {
        return pack.id();
    }

    @Override
    public String version() {
        return pack.version();
    }

    @Override
    public String digest() {
        return digest;
    }

    /**
     * Decides a set of facts as of a day. The facts have to be of the vocabulary ({@code Vocabulary.parse} sees to that).
     *
     * @throws IllegalArgumentException when the pack is not in force on that day, or a fact or attribute is undeclared
     */
    public Decision decide(FactSet facts, LocalDate on) {
        if (!pack.inForce(on)) {
            throw new IllegalArgumentException("Pack " + pack.id() + " is not in force on " + on);
        }
        return compiled.decide(facts, on, digest);
    }
}
