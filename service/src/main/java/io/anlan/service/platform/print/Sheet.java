// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.print;

import io.anlan.service.platform.Shanghai;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** A document that is written from the top to the bottom, page after page; lengths in points. */
public final class Sheet implements AutoCloseable {

    /** Of pages to hang up. */
    public static final float MARGIN = 36;

    public static final float LEADING = 1.45f;

    private final PDDocument document = new PDDocument();
    private final Typeface typeface;
    private final PDRectangle size;
    private final float margin;
    private PDPageContentStream out;
    private float y;
    private int pages;

    public Sheet(PDRectangle size, String title) throws IOException {
        this(size, MARGIN, title);
    }

    /** @param margin on all four sides */
    public Sheet(PDRectangle size, float margin, String title) throws IOException {
        this.size = size;
        this.margin = margin;
        this.typeface = new Typeface(document);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Anlan");
        this.out = page();
    }

    /** Makes a document of that moment: written again with the same content, it has the same bytes. */
    public void asOf(Instant moment) {
        var calendar = Calendar.getInstance(TimeZone.getTimeZone(Shanghai.ZONE), Locale.ROOT);
        calendar.setTime(Date.from(moment));
        document.getDocumentInformation().setCreationDate(calendar);
        document.setDocumentId(moment.toEpochMilli());
    }

    public float margin() {
        return margin;
    }

    public float width() {
        return size.getWidth() - 2 * margin;
    }

    /** Of a line of text. */
    public float widthOf(String text, float points) throws IOException {
        return typeface.width(typeface.printable(text), points);
    }

    public float y() {
        return y;
    }

    public int pages() {
        return pages;
    }

    /** What is left of the page. */
    public float rest() {
        return y - margin;
    }

    public void down(float by) {
        y -= by;
    }

    public void nextPage() throws IOException {
        out.close();
        out = page();
    }

    public List<String> lines(String text, float points, float width) throws IOException {
        return typeface.lines(text, points, width);
    }

    /** One line at x, its baseline under y. */
    public void line(String text, float x, float top, float points, Color colour) throws IOException {
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
    public void paragraph(String text, float points, Color colour) throws IOException {
        for (String line : lines(text, points, width())) {
            if (rest() < points * LEADING) {
                nextPage();
            }
            line(line, margin, y, points, colour);
            down(points * LEADING);
        }
    }

    public void centred(String text, float points, Color colour) throws IOException {
        line(text, (size.getWidth() - widthOf(text, points)) / 2, y, points, colour);
        down(points * LEADING);
    }

    public void box(float x, float top, float width, float height, Color fill) throws IOException {
        out.setNonStrokingColor(fill);
        out.setStrokingColor(Color.GRAY);
        out.setLineWidth(0.5f);
        out.addRect(x, top - height, width, height);
        out.fillAndStroke();
    }

    /** A square picture. */
    public void picture(BufferedImage picture, float x, float top, float side) throws IOException {
        out.drawImage(LosslessFactory.createFromImage(document, picture), x, top - side, side, side);
    }

    public byte[] bytes() throws IOException {
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
        y = size.getHeight() - margin;
        return new PDPageContentStream(document, page);
    }
}
