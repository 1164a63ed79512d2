// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.organization.HouseSteps;
import io.anlan.service.platform.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is printed can be read where it hangs: Chinese is embedded, codes open addresses. */
@IntegrationTest
class PrintIT {

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private RiskPointRows rows;
    private String path;
    private String code;
    private RestTestClient reader;

    @BeforeEach
    void registerAnEnterprise() {
        rows = new RiskPointRows(database, transaction);
        path = HouseSteps.register(api, "310000/310115/310115103");
        code = path.substring(path.lastIndexOf('/') + 1);
        reader = api.as(Role.ENTERPRISE_REPORTER, path);
    }

    @Test
    void theBoardShowsMajorAndHighRisksOnAsManyPagesAsItTakes() throws IOException {
        for (int i = 1; i <= 30; i++) {
            rows.add(path, "第" + i + "号中频炉漏炉，铁水遇水爆炸 melt-out", i % 2 == 0 ? "MAJOR" : "HIGH");
        }
        rows.add(path, "砂轮破裂飞出", "LOW");
        byte[] pdf = read("/api/enterprises/" + code + "/notice-board.pdf");
        Files.write(Path.of("target", "notice-board.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            String text = text(document);
            assertThat(text)
                    .contains("安全风险公告栏", "测试企业", "第30号", "重大风险", "炉坑保持干燥", "灼烫、其他爆炸", "李师傅", "草稿")
                    .doesNotContain("砂轮", "BURN");
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            everyFontIsEmbeddedInPart(document);
        }
        assertThat(pdf.length).as("only the glyphs used").isLessThan(400_000);
    }

    @Test
    void aBoardWithoutMajorAndHighRisksSaysSo() throws IOException {
        rows.add(path, "砂轮破裂飞出", "LOW");
        try (var document = Loader.loadPDF(read("/api/enterprises/" + code + "/notice-board.pdf"))) {
            assertThat(text(document)).contains("无重大风险和较大风险");
        }
    }

    @Test
    void thePostCardTellsWhatCanHappenAndWhatToDo() throws IOException {
        UUID point = rows.add(path, "中频炉漏炉\u0007遇水爆炸 \uD83D\uDE00", "MAJOR");
        byte[] pdf = read("/api/risk-points/" + point + "/post-card.pdf");
        Files.write(Path.of("target", "post-card.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(text(document)).contains("岗位安全风险告知卡", "重大风险", "断电、撤离", "021-12345678", "□");
            everyFontIsEmbeddedInPart(document);
        }
    }

    @Test
    void theCodesOpenThePagesOfEnterpriseAndRiskPoint() throws IOException, ReaderException {
        UUID point = rows.add(path, "中频炉漏炉遇水爆炸", "MAJOR");
        assertThat(scanned(read("/api/enterprises/" + code + "/qr.png"))).isEqualTo(api.url() + "/q/e/" + code);
        assertThat(scanned(read("/api/risk-points/" + point + "/qr.png"))).startsWith(api.url() + "/q/r/RP-");
        assertThat(new String(read("/api/enterprises/" + code + "/qr.svg"), StandardCharsets.UTF_8))
                .startsWith("<svg xmlns")
                .doesNotContain("script");
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }

    private static void everyFontIsEmbeddedInPart(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC.*");
            }
        }
    }

    private static String scanned(byte[] png) throws IOException, ReaderException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (NotFoundException unreadable) {
            throw new AssertionError("no code can be read", unreadable);
        }
    }

    private byte[] read(String address) {
        return Objects.requireNonNull(reader.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
    }
}
