// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration.print;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** A document that is written from the top to the bottom, page after page; lengths in points. */
final class Sheet implements AutoCloseable {

    static final float MARGIN = 36;
    static final float LEADING = 1.45f;

    private final PDDocument document = new PDDocument();
    private final Typeface typeface;
    private final PDRectangle size;
    private PDPageContentStream out;
    private float y;
    private int pages;

    Sheet(PDRectangle size, String title) throws IOException {
        this.size = size;
        this.typeface = new Typeface(document);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Anlan");
        this.out = page();
    }

    float width() {
        return size.getWidth() - 2 * MARGIN;
    }

    float y() {
        return y;
    }

    int pages() {
        return pages;
    }

    /** What is left of the page. */
    float rest() {
        return y - MARGIN;
    }

    void down(float by) {
        y -= by;
    }

    void nextPage() throws IOException {
        out.close();
        out = page();
    }

    List<String> lines(String text, float points, float width) throws IOException {
        return typeface.lines(text, points, width);
    }

    /** One line at x, its baseline under y. */
    void line(String text, float x, float top, float points, Color colour) throws IOException {
        String printable = typeface.printable(text);
        typeface.write(printable);
        out.beginText();
        out.setNonStrokingColor(colour);
        out.setFont(typeface.font(), points);
        out.newLineAtOffset(x, top - points);
        out.showText(printable);
        out.endText();
    }

    /** Lines across the page; goes on overleaf. */
    void paragraph(String text, float points, Color colour) throws IOException {
        for (String line : lines(text, points, width())) {
            if (rest() < points * LEADING) {
                nextPage();
            }
            line(line, MARGIN, y, points, colour);
            down(points * LEADING);
        }
    }

    void centred(String text, float points, Color colour) throws IOException {
        float width = typeface.width(typeface.printable(text), points);
        line(text, (size.getWidth() - width) / 2, y, points, colour);
        down(points * LEADING);
    }

    void box(float x, float top, float width, float height, Color fill) throws IOException {
        out.setNonStrokingColor(fill);
        out.setStrokingColor(Color.GRAY);
        out.setLineWidth(0.5f);
        out.addRect(x, top - height, width, height);
        out.fillAndStroke();
    }

    void code(QrCode code, float x, float top, float side) throws IOException {
        out.drawImage(LosslessFactory.createFromImage(document, code.image(4)), x, top - side, side, side);
    }

    byte[] bytes() throws IOException {
        out.close();
        document.save(OutputStream.nullOutputStream()); // embeds the glyphs that were used
        typeface.nameGlyphs();
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private PDPageContentStream page() throws IOException {
        var page = new PDPage(size);
        document.addPage(page);
        pages++;
        y = size.getHeight() - MARGIN;
        return new PDPageContentStream(document, page);
    }
}
