// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document.print;

import io.anlan.service.document.template.Block;
import io.anlan.service.platform.print.Sheet;
import java.awt.Color;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A document as PDF on A4, to be printed, signed and sealed. Lengths in points. */
public final class DocumentPdf {

    private static final float MARGIN = 64;
    private static final float TITLE = 20;
    private static final float BODY = 12;
    private static final float SPACING = 1.55f;
    private static final float SEAL_WIDTH = 190;
    private static final float SEAL_HEIGHT = 100;
    private static final float SIGNATURE_LINE = 230;
    private static final Color SEAL_EDGE = new Color(0x8A, 0x8F, 0x98);

    private final Sheet sheet;

    private DocumentPdf(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * The same bytes for the same content.
     *
     * @param title of the file
     * @param madeAt moment of the content
     */
    public static byte[] of(List<Block> blocks, String title, Instant madeAt) throws IOException {
        try (var sheet = new Sheet(PDRectangle.A4, MARGIN, title)) {
            sheet.asOf(madeAt);
            var pdf = new DocumentPdf(sheet);
            for (Block block : blocks) {
                pdf.draw(block);
            }
            return sheet.bytes();
        }
    }

    private void draw(Block block) throws IOException {
        switch (block.style()) {
            case TITLE -> centred(block.text(), TITLE);
            case NUMBER -> {
                centred(block.text(), BODY);
                sheet.down(BODY);
            }
            case HEADING -> {
                sheet.down(BODY / 2);
                lines(block.text(), 0, BODY + 1);
            }
            case ADDRESSEE -> lines(block.text(), 0, BODY);
            case PARAGRAPH -> lines(block.text(), 2 * BODY, BODY);
            case CLOSING -> closing(block.text());
            case SIGNATURE -> signature(block.text());
            case RULE -> rule();
            case SEAL -> seal(block.text());
        }
    }

    private void centred(String text, float points) throws IOException {
        for (String line : sheet.lines(text, points, sheet.width())) {
            room(points * SPACING);
            sheet.centred(line, points, Color.BLACK);
            sheet.down(points * (SPACING - Sheet.LEADING));
        }
    }

    /** @param indent of the first line of each paragraph */
    private void lines(String text, float indent, float points) throws IOException {
        for (String part : text.split("\n", -1)) {
            String rest = part.strip();
            boolean first = true;
            while (!rest.isEmpty()) {
                float x = first ? indent : 0;
                String line = sheet.lines(rest, points, sheet.width() - x).get(0);
                room(points * SPACING);
                sheet.line(line, sheet.margin() + x, sheet.y(), points, Color.BLACK);
                sheet.down(points * SPACING);
                rest = rest.substring(Math.min(rest.length(), line.length())).strip();
                first = false;
            }
        }
    }

    private void closing(String text) throws IOException {
        for (String line : sheet.lines(text, BODY, sheet.width())) {
            room(BODY * SPACING);
            float x = sheet.margin() + sheet.width() - sheet.widthOf(line, BODY);
            sheet.line(line, x, sheet.y(), BODY, Color.BLACK);
            sheet.down(BODY * SPACING);
        }
    }

    /** What is signed for, and a line to sign on. */
    private void signature(String text) throws IOException {
        float height = BODY * 2.1f;
        room(height + BODY / 3);
        sheet.line(text + "：", sheet.margin(), sheet.y() - height + BODY * 1.4f, BODY, Color.BLACK);
        float x = sheet.margin() + sheet.widthOf(text + "：", BODY) + 4;
        float width = Math.min(SIGNATURE_LINE, sheet.margin() + sheet.width() - x);
        sheet.box(x, sheet.y() - height + 0.5f, width, 0.5f, Color.BLACK);
        sheet.down(height + BODY / 3);
    }

    private void rule() throws IOException {
        room(BODY * 2);
        sheet.down(BODY);
        sheet.box(sheet.margin(), sheet.y(), sheet.width(), 0.5f, Color.BLACK);
        sheet.down(BODY);
    }

    /** A box at the right with the unit's name and the date under the place for the seal. */
    private void seal(String text) throws IOException {
        sheet.down(BODY);
        room(SEAL_HEIGHT + BODY);
        float left = sheet.margin() + sheet.width() - SEAL_WIDTH;
        sheet.box(left, sheet.y(), SEAL_WIDTH, SEAL_HEIGHT, Color.WHITE);
        centredIn(left, sheet.y() - 10, "（盖章处）", BODY - 3, SEAL_EDGE);
        float y = sheet.y() - SEAL_HEIGHT + 2 * BODY * SPACING;
        for (String line : text.split("\n", -1)) {
            centredIn(left, y, line, BODY, Color.BLACK);
            y -= BODY * SPACING;
        }
        sheet.down(SEAL_HEIGHT + BODY);
    }

    private void centredIn(float left, float top, String text, float points, Color colour) throws IOException {
        float fitting = points * Math.min(1, (SEAL_WIDTH - 8) / sheet.widthOf(text, points));
        sheet.line(text, left + (SEAL_WIDTH - sheet.widthOf(text, fitting)) / 2, top, fitting, colour);
    }

    private void room(float height) throws IOException {
        if (sheet.rest() < height) {
            sheet.nextPage();
        }
    }
}
