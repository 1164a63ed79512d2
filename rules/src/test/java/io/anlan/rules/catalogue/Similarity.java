// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much two texts have in common: the Jaccard index of their pairs of neighbouring characters. */
final class Similarity {

    private static final double NEARLY = 0.70;
    private static final Path REVIEWED = Path.of("src/test/resources/catalogue/similar-and-right.txt");

    private Similarity() {}

    /** Pairs that are not on the reviewed list, as {@code "A B 0.74"}. */
    static <T> List<String> nearlySame(Stream<T> items, Function<T, String> id, Function<T, String> text) {
        List<T> all = items.toList();
        List<Set<String>> pairs =
                all.stream().map(item -> pairs(text.apply(item))).toList();
        Set<String> reviewed = reviewed();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                double shared = shared(pairs.get(i), pairs.get(j));
                String both = id.apply(all.get(j)) + " " + id.apply(all.get(i));
                if (shared >= NEARLY && !reviewed.contains(both)) {
                    found.add("%s %.2f".formatted(both, shared));
                }
            }
        }
        return found;
    }

    private static double shared(Set<String> a, Set<String> b) {
        long common = a.stream().filter(b::contains).count();
        return (double) common / (a.size() + b.size() - common);
    }

    private static Set<String> pairs(String text) {
        String plain = text.replaceAll("[，。、；：？（）\\s]", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }

    private static Set<String> reviewed() {
        try {
            return Files.readAllLines(REVIEWED).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" ", 3))
                    .map(part -> part[0] + " " + part[1])
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
