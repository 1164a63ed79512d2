// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Photographs that say when and where they were taken, as a camera writes it (Exif 2.3 in an APP1 segment). */
public final class Exif {

    private static final int ASCII = 2;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int ROOM = 512;

    private Exif() {}

    /**
     * A picture nobody stored before.
     *
     * @param taken as cameras write it, e.g. {@code 2026:03:10 09:30:00}
     * @param offset e.g. {@code +09:00}; null for none
     */
    public static byte[] photograph(String taken, @Nullable String offset, double latitude, double longitude) {
        byte[] jpeg = Samples.jpeg();
        byte[] said = segment(taken, offset, latitude, longitude);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(said);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] segment(String taken, @Nullable String offset, double latitude, double longitude) {
        ByteBuffer tiff = ByteBuffer.allocate(ROOM).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        int exif = 8 + 2 + 2 * 12 + 4;
        int exifEntries = offset == null ? 1 : 2;
        int gps = exif + 2 + exifEntries * 12 + 4;
        int data = gps + 2 + 4 * 12 + 4;
        tiff.putShort((short) 2);
        entry(tiff, 0x8769, LONG, 1, exif);
        entry(tiff, 0x8825, LONG, 1, gps);
        tiff.putInt(0);
        tiff.putShort((short) exifEntries);
        entry(tiff, 0x9003, ASCII, 20, data);
        if (offset != null) {
            entry(tiff, 0x9011, ASCII, 7, data + 20);
        }
        tiff.putInt(0);
        tiff.putShort((short) 4);
        entry(tiff, 1, ASCII, 2, latitude < 0 ? 'S' : 'N');
        entry(tiff, 2, RATIONAL, 3, data + 32);
        entry(tiff, 3, ASCII, 2, longitude < 0 ? 'W' : 'E');
        entry(tiff, 4, RATIONAL, 3, data + 56);
        tiff.putInt(0);
        tiff.position(data).put((taken + '\0').getBytes(StandardCharsets.US_ASCII));
        if (offset != null) {
            tiff.position(data + 20).put((offset + '\0').getBytes(StandardCharsets.US_ASCII));
        }
        degrees(tiff.position(data + 32), latitude);
        degrees(tiff.position(data + 56), longitude);
        byte[] content = new byte[data + 80];
        tiff.get(0, content);
        ByteBuffer app1 = ByteBuffer.allocate(10 + content.length);
        app1.putShort((short) 0xFFE1).putShort((short) (8 + content.length));
        app1.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(content);
        return app1.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** Degrees, minutes, and seconds to a thousandth. */
    private static void degrees(ByteBuffer tiff, double value) {
        double rest = Math.abs(value);
        int degrees = (int) rest;
        int minutes = (int) ((rest - degrees) * 60);
        long seconds = Math.round(((rest - degrees) * 60 - minutes) * 60_000);
        tiff.putInt(degrees)
                .putInt(1)
                .putInt(minutes)
                .putInt(1)
                .putInt((int) seconds)
                .putInt(1000);
    }
}
