// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void anOrdinaryNameStays() {
        assertThat(jpeg("除尘器 泄爆片.jpg")).isEqualTo("除尘器 泄爆片.jpg");
        assertThat(jpeg("IMG_0001.JPEG")).isEqualTo("IMG_0001.JPEG");
    }

    @Test
    void foldersAreCutOff() {
        assertThat(jpeg("../../etc/passwd.jpg")).isEqualTo("passwd.jpg");
        assertThat(jpeg("C:\\Users\\li\\photo.jpg")).isEqualTo("photo.jpg");
        assertThat(jpeg("..")).isEqualTo("evidence.jpg");
        assertThat(jpeg("/")).isEqualTo("evidence.jpg");
    }

    @Test
    void whatIsInvisibleOrHostileIsTakenOut() {
        assertThat(jpeg("a\r\nSet-Cookie: x=1.jpg")).isEqualTo("aSet-Cookie x=1.jpg");
        assertThat(jpeg("gpj.\u202Eexe.jpg")).isEqualTo("gpj.exe.jpg");
        assertThat(jpeg("a\0b.jpg")).isEqualTo("ab.jpg");
        assertThat(jpeg("\"><script>.jpg")).isEqualTo("script.jpg");
        assertThat(jpeg("\uD800.jpg")).isEqualTo("evidence.jpg");
    }

    @Test
    void theExtensionSaysWhatTheContentIs() {
        assertThat(jpeg("invoice.pdf")).isEqualTo("invoice.pdf.jpg");
        assertThat(jpeg("setup.exe")).isEqualTo("setup.exe.jpg");
        assertThat(jpeg("photo")).isEqualTo("photo.jpg");
        assertThat(jpeg(null)).isEqualTo("evidence.jpg");
        assertThat(FileName.of("方案.PDF", MediaKind.PDF)).isEqualTo("方案.PDF");
    }

    @Test
    void aLongNameKeepsItsExtension() {
        assertThat(jpeg("隐".repeat(500) + ".jpg")).isEqualTo("隐".repeat(100) + ".jpg");
        assertThat(jpeg("\uD83D\uDE00".repeat(500) + ".jpg")).isEqualTo("\uD83D\uDE00".repeat(100) + ".jpg");
    }

    @Property
    void anyNameBecomesOneTheDatabaseAndAFileSystemTake(@ForAll String given) {
        assertThat(jpeg(given))
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(220)
                .doesNotContainPattern("[/\\\\\\p{Cc}\\p{Cf}\"<>|:*?]")
                .doesNotStartWith(".")
                .endsWithIgnoringCase("g");
        assertThat(jpeg(given).codePointCount(0, jpeg(given).length())).isLessThanOrEqualTo(150);
    }

    private static String jpeg(String given) {
        return FileName.of(given, MediaKind.JPEG);
    }
}
