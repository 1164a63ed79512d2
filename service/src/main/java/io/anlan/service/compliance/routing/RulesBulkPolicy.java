// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.routing;

import io.anlan.service.bulk.BulkPolicy;
import io.anlan.service.compliance.rules.RoutingPacks;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be approved together, by the pack in force on that day. */
@Component
class RulesBulkPolicy implements BulkPolicy {

    private static final int MINUTES = 10;

    private final RoutingPacks packs;

    RulesBulkPolicy(RoutingPacks packs) {
        this.packs = packs;
    }

    @Override
    public Ruling mayBeOneOfMany(ToApprove what, LocalDate on) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("act", what.act().name());
        values.put("listingLevel", what.listingLevel());
        values.put("source", what.source());
        values.put("rejections", what.rejections());
        values.put("checklistItems", what.checklistItems());
        values.put("overdue", what.overdue());
        known(values, "level", what.level() == null ? null : what.level().name());
        known(values, "stage", what.stage() == null ? null : what.stage().name());
        known(values, "accidentType", what.accidentType());
        known(values, "cost", what.cost());
        var answer = packs.ask("routing/bulk", what.under(), "bulkApproval", values, on);
        // a row that admits and says nothing else lets one at a time pass, to be taken back for the usual while
        return new Ruling(
                answer.isAdmitted(),
                answer.number("undoMinutes", MINUTES),
                answer.number("atMost", 1),
                answer.explanation(),
                answer.needed());
    }

    private static void known(Map<String, Object> values, String attribute, @Nullable Object value) {
        if (value != null) {
            values.put(attribute, value);
        }
    }
}
