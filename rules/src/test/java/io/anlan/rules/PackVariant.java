// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Row;
import java.util.List;

/** What might be published in the place of a shipped pack: its second version, without examples. */
final class PackVariant {

    private PackVariant() {}

    static RulePack of(RulePack pack, List<Parameter> parameters, List<Row> rows) {
        return new RulePack(
                pack.id(),
                pack.kind(),
                pack.title(),
                "2",
                pack.hitPolicy(),
                pack.validFrom(),
                null,
                true,
                pack.scope(),
                null,
                parameters,
                rows);
    }

    /** The row under other conditions. */
    static Row row(Row row, List<Condition> when) {
        return new Row(
                row.id(),
                row.criterion(),
                row.sentence(),
                row.factType(),
                when,
                row.then(),
                row.basis(),
                row.validFrom(),
                row.validTo(),
                List.of());
    }
}
