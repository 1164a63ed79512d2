// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class UnifiedSocialCreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Published by the companies themselves. */
    private static final List<String> REAL = List.of("91440300708461136T", "914403001922038216", "91330100799655058B");

    @Test
    void knownCodesOfRealCompaniesFit() {
        assertThat(REAL).allMatch(UnifiedSocialCreditCode::isValid);
    }

    @Test
    void everyEnterpriseOfTheDemoCityHasACodeThatFits() throws IOException {
        var codes = new ClassPathResource("demo/enterprises.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertThat(codes).hasSizeGreaterThan(60).allMatch(UnifiedSocialCreditCode::isValid);
    }

    @Property
    void oneWrongCharacterIsNoticed(
            @ForAll @IntRange(max = 17) int position, @ForAll @IntRange(min = 1, max = 30) int shift) {
        String code = REAL.get(0);
        int digit = ALPHABET.indexOf(code.charAt(position));
        char other = ALPHABET.charAt((digit + shift) % ALPHABET.length());
        String changed = code.substring(0, position) + other + code.substring(position + 1);
        assertThat(UnifiedSocialCreditCode.isValid(changed)).isFalse();
    }

    @Test
    void lettersThatLookLikeDigitsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> UnifiedSocialCreditCode.of("9144O300708461136T"));
        assertThatIllegalArgumentException().isThrownBy(() -> UnifiedSocialCreditCode.of(""));
    }

    @Test
    void spacesAndSmallLettersDoNotMatter() {
        assertThat(UnifiedSocialCreditCode.of(" 914403 00708461136t ")).hasToString(REAL.get(0));
    }
}
