// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.RulePack;
import io.anlan.rules.authoring.PackDraft;
import io.anlan.rules.authoring.PackText;
import io.anlan.rules.authoring.ShippedPacks;
import io.anlan.rules.dmn.DmnText;
import io.anlan.rules.drl.DrlText;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Texts as they are while somebody types: shipped ones with characters, cells and lines torn out or put in at random. */
class HalfWrittenTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();
    private static final List<String> PUT_IN = List.of(
            "",
            ",",
            "\"",
            "\n",
            "=",
            "{",
            "}",
            "[",
            "- ",
            ":",
            "9",
            "MAJOR",
            "人",
            "\u202e",
            "\u0000",
            "&a",
            "*a",
            "!!x ",
            "<",
            ">",
            "]]>",
            "&x;",
            "(",
            ")",
            "not(",
            "..",
            "@",
            "end",
            "rule ",
            "\\",
            "//",
            "/*",
            "x".repeat(1500));

    private static String torn(String text, Random random) {
        StringBuilder torn = new StringBuilder(text);
        int times = random.nextInt(4);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(torn.length() + 1);
            int length = random.nextInt(6) == 0 ? random.nextInt(300) : random.nextInt(4);
            torn.replace(at, Math.min(torn.length(), at + length), PUT_IN.get(random.nextInt(PUT_IN.size())));
        }
        return torn.toString();
    }

    private static <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (InvalidPack refused) {
            assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.message().zh()).isNotBlank();
                assertThat(problem.message().en()).isNotBlank();
            });
            return Optional.empty();
        }
    }

    @Property(tries = 400)
    void theReaderThatGoesOnAndTheOneThatStopsAgree(@ForAll long seed) {
        Random random = new Random(seed);
        PackText shipped = ShippedPacks.text(random.nextBoolean() ? "deadlines/default" : "risk-grading/lec");
        PackText text = new PackText(
                torn(shipped.header(), random), torn(shipped.rows(), random), torn(shipped.examples(), random));
        PackDraft draft = text.draft(VOCABULARY);
        Optional<RulePack> strict = read(() -> text.read(VOCABULARY));

        assertThat(draft.problems().isEmpty()).isEqualTo(strict.isPresent());
        strict.ifPresent(pack -> assertThat(draft.pack()).isEqualTo(pack));
        assertThat(PackReview.of(text, VOCABULARY, null, List.of()).findings()).allSatisfy(finding -> {
            boolean row = finding.rowId() != null
                    && finding.line() != null
                    && finding.sheet().equals("rows");
            String line = row ? lines(text.rows()).get(finding.line() - 1) : "";
            assertThat(!row || line.contains(finding.rowId()) || text.rows().contains("\""))
                    .isTrue();
        });
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    @Property(tries = 300)
    void drlAndDmnAreReadOrRefusedAndNothingElse(@ForAll long seed) {
        Random random = new Random(seed);
        RulePack pack = ShippedPacks.text("risk-grading/live").read(VOCABULARY);
        DrlText drl = new DrlText(VOCABULARY);
        DmnText dmn = new DmnText(VOCABULARY);
        String rules = torn(drl.write(pack), random);
        String table = torn(dmn.write(pack), random);
        read(() -> drl.read(rules, pack))
                .ifPresent(again -> assertThat(again.rows()).isNotEmpty());
        read(() -> dmn.read(table, pack))
                .ifPresent(again -> assertThat(again.id()).isEqualTo(pack.id()));
    }
}
