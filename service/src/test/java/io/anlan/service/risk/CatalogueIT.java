// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The catalogue as people browse it. */
@IntegrationTest
class CatalogueIT {

    private static final String ROWS = "/api/catalogue/risk-points";

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    private RiskSteps steps;

    @BeforeEach
    void steps() {
        clock.reset();
        steps = new RiskSteps(api);
    }

    @Test
    void theSummaryCountsWhatTheCatalogueIsSaidToHold() {
        var industries = RiskSteps.items(read("/api/catalogue/summary"), "industries");
        assertThat(industries).hasSize(8);
        assertThat(sum(industries, "processes")).isEqualTo(1_065);
        assertThat(sum(industries, "riskPoints")).isEqualTo(1_264);
        assertThat(sum(industries, "measures")).isEqualTo(2_181);
    }

    @Test
    void pagesHoldEveryRowOnce() {
        Set<Object> ids = new HashSet<>();
        int rows = 0;
        Object next = "";
        while (next != null) {
            var page = read(ROWS + "?industry=TOBACCO&limit=100" + (next.equals("") ? "" : "&cursor=" + next));
            List<Map<String, Object>> items = RiskSteps.items(page, "items");
            items.forEach(item -> ids.add(item.get("id")));
            rows += items.size();
            next = page.get("next");
        }
        assertThat(ids).hasSize(rows).isNotEmpty();
    }

    @Test
    void eachFilterNarrows() {
        var row = read(ROWS + "/" + RiskSteps.TEMPLATE);
        String process = (String) ((Map<?, ?>) row.get("process")).get("id");
        for (String filter : List.of(
                "industry=MACHINERY&process=" + process,
                "industry=MACHINERY&system=" + row.get("system") + "&q=混砂机",
                "industry=MACHINERY&accidentType=MECHANICAL&category=3391&q=" + RiskSteps.TEMPLATE,
                "kind=ENGINEERING&standard=GB 20905&q=混砂机检修门")) {
            assertThat(RiskSteps.items(read(ROWS + "?limit=100&" + filter), "items"))
                    .as(filter)
                    .extracting(item -> item.get("id"))
                    .contains(RiskSteps.TEMPLATE);
        }
        for (String filter : List.of("industry=TOBACCO", "accidentType=DROWNING", "category=16", "q=没有这样的词")) {
            assertThat(RiskSteps.items(read(ROWS + "?limit=100&q=" + RiskSteps.TEMPLATE + "&" + filter), "items"))
                    .as(filter)
                    .extracting(item -> item.get("id"))
                    .doesNotContain(filter.startsWith("q=") ? "" : RiskSteps.TEMPLATE);
        }
    }

    @Test
    void whatAnEnterpriseTookIsSuggestedNoMore() {
        String suggested = "/api/enterprises/" + Road.ENTERPRISE + "/suggested-risk-points?limit=1";
        Object id = RiskSteps.items(read(suggested), "items").get(0).get("id");
        steps.report(RiskSteps.fromTemplate("").replace(RiskSteps.TEMPLATE, (String) id));
        assertThat(RiskSteps.items(read(suggested), "items").get(0).get("id")).isNotEqualTo(id);
    }

    private Map<String, Object> read(String uri) {
        return steps.read(steps.reporter(), uri);
    }

    private static int sum(List<Map<String, Object>> items, String what) {
        return items.stream().mapToInt(item -> (Integer) item.get(what)).sum();
    }
}
