// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Pattern DAY_AND_NUMBER = Pattern.compile("(\\d{4}-\\d{2}-\\d{2});(\\d{1,18})");

    @Property
    void whatAPageEndedAtIsReadAgainAndFitsIntoAnAddress(@ForAll @NotBlank String place) {
        String readable = new String(place.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(Cursor.of(readable)).matches("[0-9A-Za-z_-]+");
        assertThat(Cursor.<String>read(
                        Cursor.of(readable), Pattern.compile("(.*)", Pattern.DOTALL), match -> match.group(1)))
                .isEqualTo(readable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "ä", "2026-02-30;1", "2026-11-22;", "2026-11-22;1;2", "2026-11-22;-1"})
    void whatIsNoPlaceIsRefusedInOneWay(String wrong) {
        for (String cursor : new String[] {wrong, Cursor.of(wrong)}) {
            assertThatThrownBy(() -> Cursor.read(cursor, DAY_AND_NUMBER, match -> LocalDate.parse(match.group(1))))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("platform/invalid-cursor"));
        }
    }
}
