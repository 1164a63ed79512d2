// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import io.anlan.service.evidence.PhotoFacts.PhotoPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** Reads what a photograph says of itself (EXIF). A picture that cannot be read says nothing. */
final class PhotoReading {

    /** What a camera writes without an offset is the time where it was: here. */
    private static final TimeZone SHANGHAI = TimeZone.getTimeZone("Asia/Shanghai");

    /** What a camera without a clock writes lies before. */
    private static final Instant FIRST_CAMERAS = Instant.parse("1990-01-01T00:00:00Z");

    private static final double METRE = 100_000; // a hundred-thousandth of a degree

    private PhotoReading() {}

    static PhotoFacts of(Path picture) {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(picture.toFile());
            return new PhotoFacts(takenAt(metadata), place(metadata));
        } catch (ImageProcessingException | IOException unreadable) {
            return PhotoFacts.NONE;
        }
    }

    private static @Nullable Instant takenAt(Metadata metadata) {
        ExifSubIFDDirectory exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        Date original = exif == null ? null : exif.getDateOriginal(SHANGHAI);
        Instant taken = original == null ? null : original.toInstant();
        return taken == null || taken.isBefore(FIRST_CAMERAS) ? null : taken;
    }

    private static @Nullable PhotoPlace place(Metadata metadata) {
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation found = gps == null ? null : gps.getGeoLocation();
        return found == null || found.isZero() || !isOnEarth(found)
                ? null
                : new PhotoPlace(rounded(found.getLatitude()), rounded(found.getLongitude()));
    }

    private static boolean isOnEarth(GeoLocation place) {
        return Math.abs(place.getLatitude()) <= 90 && Math.abs(place.getLongitude()) <= 180;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * METRE) / METRE;
    }
}
