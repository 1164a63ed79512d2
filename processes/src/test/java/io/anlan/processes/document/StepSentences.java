// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first sentence of what each method of a steps interface says about itself. */
final class StepSentences {

    private static final Pattern METHOD =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+\\w+ (\\w+)\\(", Pattern.DOTALL);

    private final Path source;
    private final Map<String, String> sentences = new HashMap<>();

    StepSentences(Class<?> steps) throws IOException {
        this.source = Path.of("src/main/java", steps.getName().replace('.', '/') + ".java");
        Matcher method = METHOD.matcher(Files.readString(source));
        while (method.find()) {
            sentences.put(method.group(2), first(method.group(1)));
        }
    }

    String of(String method) {
        if (!sentences.containsKey(method)) {
            throw new IllegalStateException(source + " says nothing about " + method + "; write its Javadoc");
        }
        return sentences.get(method);
    }

    private static String first(String comment) {
        String text = comment.replaceAll("\\R\\s*\\*", " ")
                .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                .replaceAll("<p>.*", "")
                .replaceAll("\\s+", " ")
                .strip();
        int end = text.indexOf(". ");
        return (end < 0 ? text : text.substring(0, end + 1)).replace("|", "\\|");
    }
}
