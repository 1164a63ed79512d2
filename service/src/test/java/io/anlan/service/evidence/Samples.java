// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Small files of every accepted kind, and hostile ones. */
final class Samples {

    private Samples() {}

    /** A picture nobody has uploaded before. */
    static byte[] image(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, ThreadLocalRandom.current().nextInt());
        image.setRGB(width - 1, height - 1, ThreadLocalRandom.current().nextInt());
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("No writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // what follows the end of an image is ignored by readers and makes each sample differ
        out.writeBytes(("" + ThreadLocalRandom.current().nextLong()).getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    static byte[] jpeg() {
        return image("jpeg", 40, 30);
    }

    static byte[] png() {
        return image("png", 40, 30);
    }

    /** The header of a lossy WebP; the picture itself does not matter here. */
    static byte[] lossyWebp(int width, int height) {
        return webp(
                "VP8 ",
                chunk -> chunk.put(new byte[] {0x30, 0x01, 0x00, (byte) 0x9D, 0x01, 0x2A})
                        .putShort((short) width)
                        .putShort((short) height));
    }

    static byte[] losslessWebp(int width, int height) {
        return webp("VP8L", chunk -> chunk.put((byte) 0x2F).putInt(width - 1 | (height - 1) << 14));
    }

    static byte[] extendedWebp(int width, int height) {
        return webp(
                "VP8X",
                chunk -> chunk.putInt(0x10)
                        .putShort((short) (width - 1))
                        .put((byte) (width - 1 >> 16))
                        .putShort((short) (height - 1))
                        .put((byte) (height - 1 >> 16)));
    }

    private static byte[] webp(String chunk, java.util.function.Consumer<ByteBuffer> content) {
        var out = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(56).put("WEBP".getBytes(StandardCharsets.US_ASCII));
        out.put(chunk.getBytes(StandardCharsets.US_ASCII)).putInt(44);
        content.accept(out);
        return out.array();
    }

    /** A PDF of one empty page with these further objects. */
    static byte[] pdf(String... objects) {
        var out = new ByteArrayOutputStream();
        write(
                out,
                "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3 "
                        + ThreadLocalRandom.current().nextLong() + "\n");
        write(out, "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        write(out, "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n");
        write(out, "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n");
        for (String object : objects) {
            write(out, object);
        }
        write(out, "trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n");
        return out.toByteArray();
    }

    /** A compressed stream object. */
    static String stream(String dictionary, byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "9 0 obj\n<< " + dictionary + " /Filter /FlateDecode /Length " + out.size() + " >>\nstream\r\n"
                + out.toString(StandardCharsets.ISO_8859_1) + "\nendstream\nendobj\n";
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
