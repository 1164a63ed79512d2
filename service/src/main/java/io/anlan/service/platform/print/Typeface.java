// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/** Noto Sans SC in one document: only the glyphs that are used are embedded. */
final class Typeface {

    private static final String FILE = "fonts/NotoSansSC-Regular.ttf";
    private static final int BOX = '□';

    /** No line begins with one of them. */
    private static final Set<String> CLOSING =
            Set.of("，", "。", "、", "；", "：", "？", "！", "）", "》", "〉", "”", "’", "〕", "】", "」", "％", "…");

    /** The format allows so many in one go. */
    private static final int BLOCK = 100;

    private final PDDocument document;
    private final PDFont font;
    private final CmapLookup glyphs;
    private final Map<Integer, Integer> written = new TreeMap<>();

    Typeface(PDDocument document) throws IOException {
        this.document = document;
        var file = new ClassPathResource(FILE);
        if (!file.exists()) {
            throw new IllegalStateException(
                    "The font " + FILE + " is missing. Maybe the client was left out of the build.");
        }
        TrueTypeFont parsed;
        try (var content = file.getInputStream()) {
            parsed = new TTFParser().parse(new RandomAccessReadBuffer(content));
        }
        font = PDType0Font.load(document, parsed, true);
        glyphs = parsed.getUnicodeCmapLookup();
    }

    PDFont font() {
        return font;
    }

    /** What can be printed of it; a box stands for what has no glyph, a space for what breaks lines. */
    String printable(String text) {
        var printable = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point)) {
                printable.append(' ');
            } else if (!Character.isISOControl(point)) {
                printable.appendCodePoint(glyphs.getGlyphId(point) > 0 ? point : BOX);
            }
        });
        return printable.toString();
    }

    /** Remembers which characters stand on the page: radicals share glyphs with characters, and a reader must not mix them up. */
    void write(String printable) {
        printable.codePoints().forEach(point -> written.put(glyphs.getGlyphId(point), point));
    }

    /** Says which glyph is which character, so that the page can be searched; after the glyphs were embedded. */
    void nameGlyphs() throws IOException {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
                .append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n")
                .append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
                .append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        List<Map.Entry<Integer, Integer>> all = List.copyOf(written.entrySet());
        for (int from = 0; from < all.size(); from += BLOCK) {
            var block = all.subList(from, Math.min(all.size(), from + BLOCK));
            map.append(block.size()).append(" beginbfchar\n");
            block.forEach(glyph -> map.append(String.format("<%04X> <", glyph.getKey()))
                    .append(HexFormat.of()
                            .withUpperCase()
                            .formatHex(Character.toString(glyph.getValue()).getBytes(StandardCharsets.UTF_16BE)))
                    .append(">\n"));
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        var stream = new ByteArrayInputStream(map.toString().getBytes(StandardCharsets.US_ASCII));
        font.getCOSObject().setItem(COSName.TO_UNICODE, new PDStream(document, stream, COSName.FLATE_DECODE));
    }

    float width(String printable, float size) throws IOException {
        return font.getStringWidth(printable) / 1000 * size;
    }

    /** Lines no wider than that; Chinese breaks anywhere but before closing marks, a Latin word only when it must. */
    List<String> lines(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String piece : pieces(printable(text))) {
            String next = line.isEmpty() ? piece.stripLeading() : piece;
            if (!line.isEmpty() && width(line + next, size) > width) {
                String carried = carried(line, piece);
                line.setLength(line.length() - carried.length());
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                next = carried + piece.stripLeading();
            }
            while (width(next, size) > width && next.length() > 1) {
                int fits = fitting(next, size, width);
                lines.add(next.substring(0, fits));
                next = next.substring(fits);
            }
            line.append(next);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** What goes on to the next line with a mark that must not begin one. */
    private static String carried(StringBuilder line, String piece) {
        int last = line.offsetByCodePoints(line.length(), -1);
        return last > 0 && CLOSING.contains(piece) ? line.substring(last) : "";
    }

    private int fitting(String word, float size, float width) throws IOException {
        int fits = 1;
        while (fits < word.length() && width(word.substring(0, fits + 1), size) <= width) {
            fits++;
        }
        return fits;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        var word = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean latin = point > ' ' && point < 0x250;
            if (!latin && !word.isEmpty()) {
                pieces.add(word.toString());
                word.setLength(0);
            }
            if (latin) {
                word.appendCodePoint(point);
            } else {
                pieces.add(Character.toString(point));
            }
        });
        if (!word.isEmpty()) {
            pieces.add(word.toString());
        }
        return pieces;
    }
}
