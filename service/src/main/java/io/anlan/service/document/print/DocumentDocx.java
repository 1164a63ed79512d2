// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document.print;

import io.anlan.service.document.template.Block;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** A document as DOCX on A4: the same blocks as the PDF, in the fonts an office has (仿宋, 黑体). */
public final class DocumentDocx {

    private static final String BODY_FONT = "仿宋";
    private static final String TITLE_FONT = "黑体";
    private static final int TITLE = 20;
    private static final int BODY = 14;

    /** Twentieths of a point. */
    private static final int INDENT = 2 * BODY * 20;

    private static final int SEAL_WIDTH = 3_800;
    private static final int SEAL_HEIGHT = 2_360;
    private static final String LINE_TO_SIGN_ON = "　".repeat(14);

    /** The oldest a ZIP file knows: entries bear no moment of their own. */
    private static final LocalDateTime NO_MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    private DocumentDocx() {}

    /**
     * The same bytes for the same content.
     *
     * @param title of the file
     * @param madeAt moment of the content
     */
    public static byte[] of(List<Block> blocks, String title, Instant madeAt) throws IOException {
        try (var document = new XWPFDocument()) {
            var properties = document.getProperties().getCoreProperties();
            properties.setTitle(title);
            properties.setCreator("Anlan");
            properties.setCreated(Optional.of(Date.from(madeAt)));
            properties.setModified(Optional.of(Date.from(madeAt)));
            page(document);
            blocks.forEach(block -> add(document, block));
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return withoutMoments(bytes.toByteArray());
        }
    }

    /** A4, with the margins of official documents; in twentieths of a point. */
    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1_440));
        margins.setBottom(BigInteger.valueOf(1_440));
        margins.setLeft(BigInteger.valueOf(1_588));
        margins.setRight(BigInteger.valueOf(1_474));
    }

    private static void add(XWPFDocument document, Block block) {
        switch (block.style()) {
            case TITLE -> set(document, block.text(), ParagraphAlignment.CENTER, TITLE_FONT, TITLE);
            case NUMBER -> set(document, block.text(), ParagraphAlignment.CENTER, BODY_FONT, BODY);
            case HEADING -> set(document, block.text(), ParagraphAlignment.LEFT, TITLE_FONT, BODY);
            case ADDRESSEE -> set(document, block.text(), ParagraphAlignment.BOTH, BODY_FONT, BODY);
            case PARAGRAPH ->
                block.text()
                        .lines()
                        .forEach(line -> set(document, line, ParagraphAlignment.BOTH, BODY_FONT, BODY)
                                .setIndentationFirstLine(INDENT));
            case CLOSING -> set(document, block.text(), ParagraphAlignment.RIGHT, BODY_FONT, BODY);
            case SIGNATURE -> {
                var paragraph = set(document, block.text() + "：", ParagraphAlignment.LEFT, BODY_FONT, BODY);
                var line = run(paragraph, LINE_TO_SIGN_ON, BODY_FONT, BODY);
                line.setUnderline(UnderlinePatterns.SINGLE);
            }
            case RULE -> document.createParagraph().setBorderBottom(Borders.SINGLE);
            case SEAL -> seal(document, block.text());
        }
    }

    /** A box at the right with the unit's name and the date under the place for the seal. */
    private static void seal(XWPFDocument document, String text) {
        document.createParagraph();
        var table = document.createTable(1, 1);
        table.setTableAlignment(TableRowAlign.RIGHT);
        table.setWidth(SEAL_WIDTH);
        var row = table.getRow(0);
        row.setHeight(SEAL_HEIGHT);
        row.setCantSplitRow(true);
        XWPFTableCell cell = row.getCell(0);
        cell.setWidth(String.valueOf(SEAL_WIDTH));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
        var place = cell.getParagraphs().get(0);
        place.setAlignment(ParagraphAlignment.CENTER);
        place.setSpacingAfter(900);
        run(place, "（盖章处）", BODY_FONT, 10).setColor("8A8F98");
        text.lines().forEach(line -> {
            var paragraph = cell.addParagraph();
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            run(paragraph, line, BODY_FONT, BODY);
        });
        document.createParagraph();
    }

    private static XWPFParagraph set(
            XWPFDocument document, String text, ParagraphAlignment alignment, String font, int points) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(1.5);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            XWPFRun run = run(paragraph, lines.get(i), font, points);
            if (i + 1 < lines.size()) {
                run.addBreak();
            }
        }
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int points) {
        var run = paragraph.createRun();
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
        run.setFontSize(points);
        run.setText(text);
        return run;
    }

    /** The library stamps the parts of the file with the moment of writing. */
    private static byte[] withoutMoments(byte[] zip) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
                var out = new ZipOutputStream(bytes)) {
            for (var part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(NO_MOMENT);
                out.putNextEntry(entry);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
