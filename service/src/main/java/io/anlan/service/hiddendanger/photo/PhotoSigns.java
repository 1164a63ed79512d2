// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.photo;

import io.anlan.service.evidence.PhotoFacts;
import io.anlan.service.hiddendanger.desk.DeskPolicy.DeskNumbers;
import io.anlan.service.hiddendanger.photo.PhotoBook.Picture;
import io.anlan.service.hiddendanger.photo.PhotographView.PhotoSign;
import io.anlan.service.hiddendanger.photo.PhotographView.PhotoSignKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What about the pictures of one record should be looked at; what they do not say gives no sign. */
final class PhotoSigns {

    private final List<Picture> pictures;
    private final Map<String, PhotoFacts> facts;
    private final Map<String, String> elsewhere;
    private final @Nullable Instant orderedAt;
    private final DeskNumbers numbers;

    PhotoSigns(
            List<Picture> pictures,
            Map<String, PhotoFacts> facts,
            Map<String, String> elsewhere,
            @Nullable Instant orderedAt,
            DeskNumbers numbers) {
        this.pictures = pictures;
        this.facts = facts;
        this.elsewhere = elsewhere;
        this.orderedAt = orderedAt;
        this.numbers = numbers;
    }

    List<PhotoSign> of(Picture picture) {
        List<PhotoSign> signs = new ArrayList<>();
        boolean twice = pictures.stream()
                .anyMatch(other ->
                        other.round() != picture.round() && other.sha256().equals(picture.sha256()));
        if (twice) {
            signs.add(plain(PhotoSignKind.USED_TWICE_HERE));
        }
        String other = elsewhere.get(picture.sha256());
        if (other != null) {
            signs.add(new PhotoSign(PhotoSignKind.USED_ELSEWHERE, other, null, null));
        }
        if (!picture.isBefore()) {
            after(picture, signs);
        }
        return signs;
    }

    private void after(Picture picture, List<PhotoSign> signs) {
        Instant taken = known(picture).takenAt();
        if (taken != null
                && before().map(PhotoFacts::takenAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .filter(taken::isBefore)
                        .isPresent()) {
            signs.add(plain(PhotoSignKind.OLDER_THAN_BEFORE));
        }
        if (taken != null && orderedAt != null && taken.isBefore(orderedAt)) {
            signs.add(plain(PhotoSignKind.OLDER_THAN_ORDER));
        }
        PhotoFacts.PhotoPlace place = known(picture).place();
        if (place != null) {
            OptionalLong nearest = before().map(PhotoFacts::place)
                    .filter(Objects::nonNull)
                    .mapToLong(place::metresTo)
                    .min();
            if (nearest.isPresent() && nearest.getAsLong() > numbers.photoDistance()) {
                signs.add(new PhotoSign(PhotoSignKind.FAR_FROM_BEFORE, null, nearest.getAsLong(), numbers.why()));
            }
        }
    }

    private Stream<PhotoFacts> before() {
        return pictures.stream().filter(Picture::isBefore).map(this::known);
    }

    private PhotoFacts known(Picture picture) {
        return facts.getOrDefault(picture.sha256(), new PhotoFacts(null, null));
    }

    private static PhotoSign plain(PhotoSignKind kind) {
        return new PhotoSign(kind, null, null, null);
    }
}
