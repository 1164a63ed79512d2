// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import java.util.Locale;

/**
 * The code every organisation in China has (统一社会信用代码, GB 32100-2015): 17 characters and a check character.
 *
 * <p>The alphabet leaves out I, O, S, V and Z; the check character makes the weighted sum a multiple of 31.
 */
public record UnifiedSocialCreditCode(String value) {

    static final int LENGTH = 18;

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /** @throws IllegalArgumentException unless the code is well-formed and its check character fits */
    public UnifiedSocialCreditCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "%s is no unified social credit code. Maybe a character was mistyped.".formatted(value));
        }
    }

    /** As people type it: spaces and small letters do not matter. */
    public static UnifiedSocialCreditCode of(String typed) {
        return new UnifiedSocialCreditCode(typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    }

    public static boolean isValid(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = ALPHABET.indexOf(code.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += digit * (i < WEIGHTS.length ? WEIGHTS[i] : 1);
        }
        return sum % ALPHABET.length() == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
