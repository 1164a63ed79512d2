// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.photo;

import io.anlan.service.evidence.EvidenceLocker;
import io.anlan.service.evidence.PhotoFacts;
import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.desk.DeskPolicy;
import io.anlan.service.hiddendanger.photo.PhotoBook.Picture;
import io.anlan.service.platform.Shanghai;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The photographs of a record with time, place and what should be looked at; read from the pictures each time. */
@Service
public class Photographs {

    private final Cases cases;
    private final PhotoBook book;
    private final EvidenceLocker evidence;
    private final DeskPolicy policy;

    Photographs(Cases cases, PhotoBook book, EvidenceLocker evidence, DeskPolicy policy) {
        this.cases = cases;
        this.book = book;
        this.evidence = evidence;
        this.policy = policy;
    }

    /** @throws io.anlan.service.platform.Refusal {@code hidden-danger/unknown} */
    @Transactional(readOnly = true)
    public List<PhotographView> of(String number) {
        CaseFile file = cases.look(number);
        List<Picture> pictures = book.of(number);
        if (pictures.isEmpty()) {
            return List.of();
        }
        List<String> names = pictures.stream().map(Picture::sha256).distinct().toList();
        Map<String, PhotoFacts> facts = evidence.photographs(names);
        var signs = new PhotoSigns(
                pictures,
                facts,
                book.elsewhere(number, names),
                file.orderedAt(),
                policy.numbers(file.under(), file.level(), LocalDate.ofInstant(cases.now(), Shanghai.ZONE)));
        return pictures.stream()
                .map(picture -> view(picture, facts.get(picture.sha256()), signs))
                .toList();
    }

    private static PhotographView view(Picture picture, @Nullable PhotoFacts known, PhotoSigns signs) {
        return new PhotographView(
                picture.sha256(),
                picture.round(),
                picture.uploadedAt(),
                picture.by(),
                known == null ? null : known.takenAt(),
                known == null ? null : known.place(),
                signs.of(picture));
    }
}
