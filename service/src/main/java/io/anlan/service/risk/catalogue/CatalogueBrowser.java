// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.catalogue;

import io.anlan.service.platform.Cursor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Map<String, Count> counts = new LinkedHashMap<>();
        rows.all()
                .forEach(point -> counts.computeIfAbsent(point.industry(), code -> new Count())
                        .add(point));
        return new CatalogueSummary(counts.entrySet().stream()
                .map(entry -> entry.getValue()
                        .of(
                                entry.getKey(),
                                rows.industries()
                                        .getOrDefault(entry.getKey(), new Wording(entry.getKey(), entry.getKey()))))
                .toList());
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
        Map<String, Map<String, Branch>> systems = new LinkedHashMap<>();
        for (CatalogueRiskPoint point : catalogue.rows().all()) {
            if (industry == null || industry.equals(point.industry())) {
                systems.computeIfAbsent(point.system(), name -> new LinkedHashMap<>())
                        .merge(point.process().id(), Branch.of(point), Branch::and);
            }
        }
        List<CatalogueSystem> tree = new ArrayList<>();
        systems.forEach((name, processes) -> tree.add(new CatalogueSystem(name, List.copyOf(processes.values()))));
        return new CatalogueTree(tree);
    }

    public record CatalogueSummary(List<IndustryCount> industries) {}

    public record IndustryCount(String code, Wording labels, int processes, int riskPoints, int measures) {}

    /** @param next cursor of the next page; null on the last */
    public record CataloguePage(
            List<CatalogueRiskPoint> items, @Nullable String next) {}

    public record CatalogueTree(List<CatalogueSystem> systems) {}

    public record CatalogueSystem(String name, List<Branch> processes) {}

    public record Branch(String id, String name, int riskPoints, int measures) {

        static Branch of(CatalogueRiskPoint point) {
            return new Branch(
                    point.process().id(),
                    point.process().name(),
                    1,
                    point.measures().size());
        }

        Branch and(Branch other) {
            return new Branch(id, name, riskPoints + other.riskPoints, measures + other.measures);
        }
    }

    private static final class Count {
        private final Set<String> processes = new LinkedHashSet<>();
        private int riskPoints;
        private int measures;

        void add(CatalogueRiskPoint point) {
            processes.add(point.process().id());
            riskPoints++;
            measures += point.measures().size();
        }

        IndustryCount of(String code, Wording labels) {
            return new IndustryCount(code, labels, processes.size(), riskPoints, measures);
        }
    }
}
