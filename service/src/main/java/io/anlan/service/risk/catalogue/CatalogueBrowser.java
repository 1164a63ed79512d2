// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.catalogue;

import io.anlan.service.platform.Cursor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Looks through the catalogue: by industry, process, accident type, standard or words. */
@Service
public class CatalogueBrowser {

    private final Catalogue catalogue;

    CatalogueBrowser(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** How much there is of each industry that has a catalogue. */
    public CatalogueSummary summary() {
        CatalogueRows rows = catalogue.rows();
        return CatalogueSummary.of(rows.all(), rows.industries());
    }

    /**
     * One page in the order of the catalogues.
     *
     * @param cursor where the page before ended
     * @throws io.anlan.service.platform.Refusal {@code platform/invalid-cursor}
     */
    public CataloguePage page(CatalogueFilter filter, @Nullable String cursor, int limit) {
        CatalogueRows rows = catalogue.rows();
        return page(rows.all(), point -> filter.takes(point) && rows.hasWords(point, filter.words()), cursor, limit);
    }

    /**
     * One page of an ordered list.
     *
     * @param cursor id of the row the page before ended with, wanted or not
     * @throws io.anlan.service.platform.Refusal {@code platform/invalid-cursor}
     */
    public static CataloguePage page(
            List<CatalogueRiskPoint> all, Predicate<CatalogueRiskPoint> wanted, @Nullable String cursor, int limit) {
        if (cursor != null && all.stream().noneMatch(point -> point.id().equals(cursor))) {
            throw Cursor.invalid();
        }
        List<CatalogueRiskPoint> found = all.stream()
                .dropWhile(point -> cursor != null && !point.id().equals(cursor))
                .skip(cursor == null ? 0 : 1)
                .filter(wanted)
                .limit(limit + 1L)
                .toList();
        return found.size() <= limit
                ? new CataloguePage(found, null)
                : new CataloguePage(
                        found.subList(0, limit), found.get(limit - 1).id());
    }

    /** @throws io.anlan.service.platform.Refusal {@code risk/unknown-template} */
    public CatalogueRiskPoint riskPoint(String id) {
        return catalogue
                .riskPoint(id)
                .orElseThrow(() -> new Refusal(
                        "risk/unknown-template",
                        HttpStatus.NOT_FOUND,
                        new Wording("目录中没有该风险点", "The catalogue has no such risk point.")));
    }

    /** Sections of an industry with their processes, in the order of the catalogue. */
    public CatalogueTree processes(@Nullable String industry) {
        return CatalogueTree.of(catalogue.rows().all().stream()
                .filter(point -> industry == null || industry.equals(point.industry()))
                .toList());
    }

    /** @param next cursor of the next page; null on the last */
    public record CataloguePage(
            List<CatalogueRiskPoint> items, @Nullable String next) {}
}
