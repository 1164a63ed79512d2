// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.authoring.PackText;
import io.anlan.rules.check.ExampleRun;
import io.anlan.rules.check.PackCheck;
import io.anlan.rules.compile.CompiledPack;
import io.anlan.rules.compile.DecidedBy;
import io.anlan.rules.compile.Executable;
import io.anlan.rules.layers.Stack;
import io.anlan.rules.publication.PublishedVersion;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pack that was checked, compiled and tried on its own examples, alone or with layers on top. Immutable; safe for any
 * number of threads.
 */
public final class RulePackVersion implements PublishedVersion {

    private final RulePack pack;
    private final Executable executable;
    private final DecidedBy by;

    /** Keeps the executable form in memory; null where it may be made again. */
    private final @Nullable CompiledPack held;

    private RulePackVersion(RulePack pack, Executable executable, @Nullable CompiledPack held, DecidedBy by) {
        this.pack = pack;
        this.executable = executable;
        this.held = held;
        this.by = by;
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
        String digest = PackText.of(pack, vocabulary).digest();
        return new RulePackVersion(
                pack, new Executable(pack, vocabulary, compiled), compiled, new DecidedBy(digest, List.of(), 0));
    }

    /** This version with the rows of layers before its own; nothing is checked again, each was when it was compiled. */
    RulePackVersion under(List<RulePackVersion> layers, Vocabulary vocabulary) {
        if (layers.isEmpty()) {
            return this;
        }
        RulePack whole =
                Stack.of(pack, layers.stream().map(RulePackVersion::pack).toList());
        List<Decision.Layer> named = layers.stream()
                .map(layer -> new Decision.Layer(layer.id(), layer.version(), layer.digest()))
                .toList();
        CompiledPack compiled = new CompiledPack(whole, vocabulary);
        return new RulePackVersion(
                whole,
                new Executable(whole, vocabulary, compiled),
                compiled,
                new DecidedBy(digest(), named, by.publication()));
    }

    /** The same, with decisions that name a publication. */
    public RulePackVersion under(long publication) {
        return publication == by.publication()
                ? this
                : new RulePackVersion(pack, executable, held, new DecidedBy(digest(), by.layers(), publication));
    }

    /** The same to whom more can be said: a vocabulary that has all that was said in this one and more. */
    RulePackVersion speaking(Vocabulary vocabulary) {
        return new RulePackVersion(pack, new Executable(pack, vocabulary), null, by);
    }

    /** The same for whoever decides with it all the time: ready, and staying so. */
    RulePackVersion live(long publication) {
        return new RulePackVersion(
                pack, executable, executable.compiled(), new DecidedBy(digest(), by.layers(), publication));
    }

    /** The same for whoever may ask once more: memory that is short may take its executable form, which is made again. */
    RulePackVersion remembered() {
        return new RulePackVersion(pack, executable, null, by);
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
        return by.digest();
    }

    /** The layers whose rows come before those of the pack, the first to answer first. */
    public List<Decision.Layer> layers() {
        return by.layers();
    }

    /** Under which publication it decides; 0 for a version taken by itself. */
    public long publication() {
        return by.publication();
    }

    /** Every example of its rows that what runs now decides otherwise than stated; empty, or something is very wrong. */
    public List<Problem> failingExamples() {
        return ExampleRun.problems(pack, held == null ? executable.compiled() : held);
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
        return (held == null ? executable.compiled() : held).decide(facts, on, by);
    }
}
