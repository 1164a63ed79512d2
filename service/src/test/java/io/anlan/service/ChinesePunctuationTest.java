// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the product says in Chinese it says with Chinese punctuation; the client has a test of its own for its texts. */
class ChinesePunctuationTest {

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern WRONG = Pattern.compile("[\\p{IsHan}”）》][,;]|[,;][\\p{IsHan}“（《]");

    @Test
    void noTextHasAnAsciiCommaOrSemicolonBesideAChineseCharacter() throws IOException {
        List<String> wrong = Stream.of("src/main/java", "../rules/src/main/java", "../processes/src/main/java")
                .map(Path::of)
                .flatMap(ChinesePunctuationTest::sources)
                .flatMap(source -> texts(source).filter(ChinesePunctuationTest::isWrong))
                .toList();
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"目前为“已定级”,不能办理", "已被他人更新,请刷新", "统计期间有误;最长十年", "level 或 live,前加“-”", "没有该企业, 或不在管辖范围内"})
    void findsWhatIsWrong(String text) {
        assertThat(isWrong(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"已被他人更新，请刷新", "listed (挂牌), then published", "case,enterpriseCode", "GRADED或LIVE:原等级:新等级"})
    void leavesWhatIsRight(String text) {
        assertThat(isWrong(text)).isFalse();
    }

    private static boolean isWrong(String text) {
        return WRONG.matcher(text).find();
    }

    private static Stream<Path> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> texts(Path source) {
        try {
            return TEXT.matcher(Files.readString(source)).results().map(MatchResult::group);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
