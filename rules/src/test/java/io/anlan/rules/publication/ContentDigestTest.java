// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentDigestTest {

    @Test
    void digests_kept_years_ago_are_found_again() {
        // printf 'abc\0' | sha256sum
        assertThat(ContentDigest.of("abc"))
                .isEqualTo("dc1114cd074914bd872cc1f9a23ec910ea2203bc79779ab2e17da25782a624fc");
        // printf '规则\0rows\0' | sha256sum
        assertThat(ContentDigest.of("规则", "rows"))
                .isEqualTo("ac6668b36e2178a43ff956eeffd6cd76368eef514e547c6d5259dd41b11c6ab1");
    }

    @Test
    void where_one_text_ends_and_the_next_begins_is_part_of_the_content() {
        assertThat(ContentDigest.of("ab", "c"))
                .isNotEqualTo(ContentDigest.of("a", "bc"))
                .isNotEqualTo(ContentDigest.of("abc"));
    }
}
