// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.document.template.Block;
import io.anlan.service.document.template.Block.Style;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class DocumentDocxTest {

    private static final Instant MADE_AT = Instant.parse("2026-03-10T01:00:00Z");
    private static final List<Block> BLOCKS = List.of(
            new Block(Style.TITLE, "责令限期整改指令书"),
            new Block(Style.PARAGRAPH, "第一行\n第二行"),
            new Block(Style.SEAL, "浦东新区应急管理局\n2026年3月10日"),
            new Block(Style.RULE, ""),
            new Block(Style.SIGNATURE, "收件人"));

    @Test
    void theFileOpensAndSaysWhatTheBlocksSay() throws IOException {
        byte[] file = DocumentDocx.of(BLOCKS, "浦12号", MADE_AT);
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("责令限期整改指令书", "第一行", "第二行", "浦东新区应急管理局", "2026年3月10日", "收件人：");
            assertThat(document.getTables()).as("the box for the seal").hasSize(1);
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("浦12号");
        }
    }

    @Test
    void theSameContentMakesTheSameBytes() throws IOException {
        assertThat(DocumentDocx.of(BLOCKS, "浦12号", MADE_AT)).isEqualTo(DocumentDocx.of(BLOCKS, "浦12号", MADE_AT));
    }
}
