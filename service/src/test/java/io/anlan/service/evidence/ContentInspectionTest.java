// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.anlan.service.platform.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentInspectionTest {

    private static final long MAX_PIXELS = 1_000_000;
    private static final long MAX_INFLATED = 4_000_000;

    private final ContentInspection inspection =
            new ContentInspection(new EvidenceSettings(Path.of("unused"), 10_485_760, MAX_PIXELS, MAX_INFLATED));

    @Test
    void everyAcceptedKindIsRecognisedByItsContent() throws IOException {
        assertThat(inspect(Samples.jpeg(), "image/jpeg")).isEqualTo(MediaKind.JPEG);
        assertThat(inspect(Samples.jpeg(), "IMAGE/JPG; name=x")).isEqualTo(MediaKind.JPEG);
        assertThat(inspect(Samples.png(), "image/png")).isEqualTo(MediaKind.PNG);
        assertThat(inspect(Samples.lossyWebp(40, 30), "image/webp")).isEqualTo(MediaKind.WEBP);
        assertThat(inspect(Samples.losslessWebp(40, 30), "image/webp")).isEqualTo(MediaKind.WEBP);
        assertThat(inspect(Samples.extendedWebp(40, 30), "image/webp")).isEqualTo(MediaKind.WEBP);
        assertThat(inspect(Samples.pdf(), "application/pdf")).isEqualTo(MediaKind.PDF);
    }

    @ParameterizedTest
    @CsvSource({"40, 30", "1, 1", "16383, 1", "1, 16383", "300, 4000"})
    void theSizeIsReadFromEveryKindOfHeader(int width, int height) {
        assertThat(size(MediaKind.JPEG, Samples.image("jpeg", width, height))).isEqualTo(new ImageSize(width, height));
        assertThat(size(MediaKind.PNG, Samples.image("png", width, height))).isEqualTo(new ImageSize(width, height));
        assertThat(size(MediaKind.WEBP, Samples.lossyWebp(width, height))).isEqualTo(new ImageSize(width, height));
        assertThat(size(MediaKind.WEBP, Samples.losslessWebp(width, height))).isEqualTo(new ImageSize(width, height));
        assertThat(size(MediaKind.WEBP, Samples.extendedWebp(width, height))).isEqualTo(new ImageSize(width, height));
    }

    @Test
    void anythingElseIsNotAccepted() {
        for (var content : List.of(
                "",
                "GIF89a..............",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "MZ..................",
                "PK\u0003\u0004................",
                "<html><script>alert(1)</script>",
                " %PDF-1.7 not at the start %%EOF")) {
            assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), "image/jpeg", "evidence/type-not-accepted");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image/png", "application/pdf", "text/html", "application/octet-stream", "", "image/svg+xml"})
    void aDeclaredTypeThatIsNotTheContentsIsRefused(String declared) {
        assertRefused(Samples.jpeg(), declared, "evidence/type-mismatch");
    }

    @Test
    void anImageBombIsRefusedByItsHeaderAlone() {
        byte[] bomb = Samples.png();
        Arrays.fill(bomb, 16, 24, (byte) 0x7F); // 2,139,062,143 pixels each way
        assertRefused(bomb, "image/png", "evidence/image-too-large");
        assertRefused(Samples.extendedWebp(16_777_216, 16_777_216), "image/webp", "evidence/image-too-large");
        assertRefused(Samples.image("png", 1001, 1000), "image/png", "evidence/image-too-large");
    }

    @Test
    void anImageWithoutSizeIsDamaged() {
        byte[] flat = Samples.png();
        Arrays.fill(flat, 16, 20, (byte) 0);
        assertRefused(flat, "image/png", "evidence/damaged");
        assertRefused(Arrays.copyOf(Samples.jpeg(), 30), "image/jpeg", "evidence/damaged");
        assertRefused(Arrays.copyOf(Samples.png(), 18), "image/png", "evidence/damaged");
        assertRefused(Samples.lossyWebp(0, 30), "image/webp", "evidence/damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /S /JavaScript /JS (app.alert(1)) >>",
                "<</S/JavaScript/JS(app.alert(1))>>",
                "<< /S /J#61vaScript >>",
                "<< /S /#4A#61#76#61#53#63#72#69#70#74 >>",
                "<< /S /Launch /F (cmd.exe) >>",
                "<< /Type /EmbeddedFile >>",
                "<< /Names << /EmbeddedFiles 7 0 R >> >>",
                "<< /XFA 5 0 R >>",
                "<< /Subtype /RichMedia >>",
                "<< /S /SubmitForm >>",
                "% a comment, or is it? /JavaScript",
                "(a string, or is it? /Launch )"
            })
    void aPdfThatActsIsRefusedPlainAndCompressed(String object) {
        String refused = "evidence/active-content";
        assertRefused(Samples.pdf("8 0 obj\n" + object + "\nendobj\n"), "application/pdf", refused);
        byte[] inside = ("8 0 " + object).getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(Samples.pdf(Samples.stream("/Type /ObjStm /N 1 /First 4", inside)), "application/pdf", refused);
        assertRefused(Samples.pdf(Samples.stream("", inside)), "application/pdf", refused);
    }

    @Test
    void anOrdinaryPdfWithActionsThatOnlyNavigatePasses() throws IOException {
        byte[] text = "BT /F1 12 Tf (JavaScript Launch) Tj ET".getBytes(StandardCharsets.ISO_8859_1);
        byte[] pdf = Samples.pdf(
                "8 0 obj\n<< /OpenAction [3 0 R /Fit] /Title (About JavaScript) /URI (https://example.org/JS/) >>\nendobj\n",
                Samples.stream("", text),
                "7 0 obj\n<< /JavaScripting 1 /Launcher /NotEmbeddedFile >>\nendobj\n");
        assertThat(inspect(pdf, "application/pdf")).isEqualTo(MediaKind.PDF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Filter /ASCII85Decode",
                "/Filter [/ASCIIHexDecode /FlateDecode]",
                "/Filter /LZWDecode",
                "/Encrypt 5 0 R",
                "/Filter /A85"
            })
    void aPdfThatCannotBeLookedIntoIsRefused(String dictionary) {
        assertRefused(
                Samples.pdf("8 0 obj\n<< " + dictionary + " >>\nendobj\n"),
                "application/pdf",
                "evidence/cannot-be-inspected");
    }

    @Test
    void aPdfThatUnfoldsEndlesslyIsRefused() {
        byte[] bomb = Samples.pdf(Samples.stream("", new byte[(int) MAX_INFLATED + 1]));
        assertThat(bomb.length).isLessThan(20_000);
        assertRefused(bomb, "application/pdf", "evidence/cannot-be-inspected");
        String quarter = Samples.stream("", new byte[(int) MAX_INFLATED / 4]);
        assertRefused(
                Samples.pdf(quarter, quarter, quarter, quarter, quarter),
                "application/pdf",
                "evidence/cannot-be-inspected");
    }

    @Test
    void aTruncatedPdfIsDamaged() {
        byte[] pdf = Samples.pdf();
        assertRefused(Arrays.copyOf(pdf, pdf.length - 10), "application/pdf", "evidence/damaged");
    }

    @Property(tries = 300)
    void noContentBreaksTheInspection(
            @ForAll @IntRange(max = 6) int sample,
            @ForAll @Size(max = 8) List<@IntRange(max = 200) Integer> places,
            @ForAll byte value,
            @ForAll @IntRange(max = 400) int length)
            throws IOException {
        byte[] content = List.of(
                        Samples.jpeg(),
                        Samples.png(),
                        Samples.lossyWebp(9, 9),
                        Samples.losslessWebp(9, 9),
                        Samples.extendedWebp(9, 9),
                        Samples.pdf(Samples.stream("/Type /ObjStm", new byte[300])),
                        new byte[400])
                .get(sample);
        for (int place : places) {
            content[Math.min(place, content.length - 1)] = value;
        }
        content = Arrays.copyOf(content, Math.max(length, sample == 5 ? content.length : length));
        for (var kind : MediaKind.values()) {
            try {
                assertThat(inspect(content, kind.mediaType())).isEqualTo(kind);
            } catch (Refusal refusal) {
                assertThat(refusal.type()).startsWith("evidence/");
            }
        }
    }

    private static ImageSize size(MediaKind kind, byte[] content) {
        return ImageSize.of(kind, java.nio.ByteBuffer.wrap(content));
    }

    private void assertRefused(byte[] content, String declared, String expected) {
        assertThatThrownBy(() -> inspect(content, declared))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::type)
                .isEqualTo(expected);
    }

    private MediaKind inspect(byte[] content, String declared) throws IOException {
        Path file = Files.createTempFile("evidence", ".test");
        try {
            Files.write(file, content);
            return inspection.inspect(file, declared);
        } finally {
            Files.delete(file);
        }
    }
}
