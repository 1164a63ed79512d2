// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.bench;

import io.anlan.rules.Fact;
import io.anlan.rules.FactSet;
import io.anlan.rules.Outcome;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** The 64 situations without a rule engine and without any explanation: the limit the engine is measured against. */
final class HandWritten {

    private HandWritten() {}

    static Result decide(FactSet set, LocalDate on) {
        Result all = new Result();
        Hand enterprise = new Hand(set.enterprise());
        int inTrade = enterprise.is("field", "INDUSTRY_TRADE");
        if (inTrade == Hand.FALSE) {
            all.outcome = Outcome.ROUTED;
            return all;
        }
        all.open = inTrade == Hand.UNKNOWN;
        for (Fact fact : set.facts()) {
            Result one = new Result();
            Hand hand = new Hand(fact.values());
            if (!HandMetal.decide(fact.type(), hand, enterprise, on, one)) {
                HandOther.decide(fact.type(), hand, enterprise, on, one);
            }
            one.failed.removeAll(one.criteria);
            one.unknown.removeAll(one.criteria);
            all.open |= !one.unknown.isEmpty();
            all.criteria.addAll(one.criteria);
            if (!one.failed.isEmpty()) {
                all.criteria.add("令10-14");
            }
        }
        all.outcome = !all.criteria.isEmpty() ? Outcome.MAJOR : all.open ? Outcome.UNDETERMINED : Outcome.GENERAL;
        return all;
    }

    static final class Result {
        final Set<String> criteria = new HashSet<>();
        final Set<String> failed = new HashSet<>();
        final Set<String> unknown = new HashSet<>();
        boolean open;
        Outcome outcome = Outcome.GENERAL;

        void row(String criterion, int truth) {
            switch (truth) {
                case Hand.TRUE -> criteria.add(criterion);
                case Hand.FAILED -> failed.add(criterion);
                case Hand.UNKNOWN -> unknown.add(criterion);
                default -> {}
            }
        }
    }
}
