// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every type of problem the service answers with: what clients may rely on. */
final class ProblemTypes {

    /** Provoked over HTTP by {@link Provocations}. */
    static final Map<String, Integer> OVER_HTTP = Map.ofEntries(
            Map.entry("identity/unauthenticated", 401),
            Map.entry("identity/forbidden", 403),
            Map.entry("platform/not-found", 404),
            Map.entry("platform/method-not-allowed", 405),
            Map.entry("platform/not-acceptable", 406),
            Map.entry("platform/unsupported-format", 415),
            Map.entry("platform/malformed-json", 400),
            Map.entry("platform/malformed-parameter", 400),
            Map.entry("platform/malformed-upload", 400),
            Map.entry("platform/part-missing", 400),
            Map.entry("platform/invalid", 422),
            Map.entry("platform/invalid-cursor", 400),
            Map.entry("platform/too-large", 413),
            Map.entry("platform/idempotency-key-invalid", 400),
            Map.entry("platform/idempotency-key-reused", 422),
            Map.entry("platform/version-needed", 428),
            Map.entry("declaration/unknown", 404),
            Map.entry("declaration/unknown-notice", 404),
            Map.entry("declaration/unknown-risk-point", 404),
            Map.entry("declaration/nothing-to-declare", 422),
            Map.entry("organization/unknown-enterprise", 404),
            Map.entry("organization/invalid-code", 422),
            Map.entry("organization/invalid-enterprise", 422),
            Map.entry("organization/registered-already", 409),
            Map.entry("organization/regulators-only", 403),
            Map.entry("organization/unknown-place", 404),
            Map.entry("organization/invalid-place", 422),
            Map.entry("organization/place-does-not-fit", 422),
            Map.entry("organization/place-in-use", 409),
            Map.entry("organization/words-needed", 422),
            Map.entry("organization/unknown-person", 404),
            Map.entry("organization/invalid-person", 422),
            Map.entry("organization/invalid-certificate", 422),
            Map.entry("risk/unknown", 404),
            Map.entry("risk/unknown-template", 404),
            Map.entry("risk/unknown-filter", 400),
            Map.entry("risk/unknown-sort", 400),
            Map.entry("risk/unknown-regraded-level", 400),
            Map.entry("risk/not-your-role", 403),
            Map.entry("risk/invalid-report", 422),
            Map.entry("risk/invalid-scores", 422),
            Map.entry("risk/reported-already", 409),
            Map.entry("risk/retired", 409),
            Map.entry("risk/unknown-import", 404),
            Map.entry("risk/file-has-problems", 409),
            Map.entry("risk/unknown-regrading", 404),
            Map.entry("risk/words-needed", 422),
            Map.entry("hidden-danger/unknown", 404),
            Map.entry("hidden-danger/unknown-filter", 400),
            Map.entry("hidden-danger/unknown-sort", 400),
            Map.entry("hidden-danger/changed-meanwhile", 409),
            Map.entry("hidden-danger/illegal-transition", 409),
            Map.entry("hidden-danger/not-your-role", 403),
            Map.entry("hidden-danger/own-plan", 403),
            Map.entry("hidden-danger/own-rectification", 403),
            Map.entry("hidden-danger/invalid-report", 422),
            Map.entry("hidden-danger/unknown-enterprise", 422),
            Map.entry("hidden-danger/incomplete-plan", 422),
            Map.entry("hidden-danger/invalid-submission", 422),
            Map.entry("hidden-danger/evidence-needed", 422),
            Map.entry("hidden-danger/words-needed", 422),
            Map.entry("evidence/unknown", 404),
            Map.entry("evidence/type-not-accepted", 415),
            Map.entry("evidence/type-mismatch", 422),
            Map.entry("evidence/damaged", 422),
            Map.entry("evidence/active-content", 422),
            Map.entry("notification/unknown", 404),
            Map.entry("notification/unknown-webhook", 404),
            Map.entry("notification/invalid-webhook", 422),
            Map.entry("notification/invalid-address", 422),
            Map.entry("notification/wrong-code", 422),
            Map.entry("compliance/unknown-pack", 404),
            Map.entry("compliance/invalid-facts", 422),
            Map.entry("compliance/no-criteria-in-force", 422),
            Map.entry("inspection/unknown-import", 404),
            Map.entry("inspection/unknown", 404),
            Map.entry("inspection/unknown-risk-point", 404),
            Map.entry("inspection/unknown-filter", 400),
            Map.entry("inspection/unknown-sort", 400),
            Map.entry("inspection/invalid-order", 422),
            Map.entry("inspection/nothing-to-inspect", 422),
            Map.entry("reporting/invalid-period", 400),
            Map.entry("reporting/outside-scope", 403),
            Map.entry("reporting/unknown-enterprise", 404),
            Map.entry("reporting/unknown-filter", 400),
            Map.entry("supervision/unknown-filter", 400),
            Map.entry("process/unknown", 404),
            Map.entry("process/unknown-step", 404),
            Map.entry("process/outside-scope", 403),
            Map.entry("rulebook/unknown", 404),
            Map.entry("rulebook/unknown-pack", 404),
            Map.entry("rulebook/nothing-to-roll-back", 409),
            Map.entry("rulebook/not-yours", 403),
            Map.entry("rulebook/not-your-role", 403),
            Map.entry("rulebook/words-needed", 422),
            Map.entry("document/unknown", 404),
            Map.entry("document/unknown-filter", 400),
            Map.entry("document/unknown-template", 404),
            Map.entry("document/unknown-unit", 404),
            Map.entry("document/invalid-template", 422),
            Map.entry("document/words-needed", 422),
            Map.entry("inspection/check-first", 422),
            Map.entry("inspection/file-has-problems", 409),
            Map.entry("inspection/already-imported", 409),
            Map.entry("platform/unknown-file-format", 415),
            Map.entry("platform/unreadable-file", 422));

    private static final Pattern IN_SOURCE = Pattern.compile(
            "\"((?:absence|bulk|platform|identity|audit|notification|inspection"
                    + "|compliance|document|calendar|hidden-danger|supervision|declaration|evidence|organization|process|reporting|risk|rulebook)/[a-z]+(?:-[a-z]+)*)\"");
    private static final Pattern OF_FILES = Pattern.compile("new RefusedFile\\(\"([a-z-]+)\"");

    private ProblemTypes() {}

    /** All types named anywhere in the main sources. */
    static SortedSet<String> inTheSources() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            var found = new TreeSet<String>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).collect(toCollection(TreeSet::new))) {
                String source = read(file);
                IN_SOURCE.matcher(source).results().forEach(match -> found.add(match.group(1)));
                OF_FILES.matcher(source).results().forEach(match -> found.add("platform/" + match.group(1)));
            }
            return found;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
