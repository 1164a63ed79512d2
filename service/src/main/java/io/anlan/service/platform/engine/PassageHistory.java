// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * The engine remembers which elements an instance has passed, for the drawing, and nothing else: who did what and why is
 * kept, completely and unchangeably, by the audit trail.
 */
final class PassageHistory extends AbstractHistoryLevel {

    static final String NAME = "passage";

    /** Stored in the database, which refuses an engine with another level; the levels of the engine itself are 0 to 3. */
    private static final int ID = 41;

    private static final Set<HistoryEventTypes> KEPT = Set.of(
            HistoryEventTypes.PROCESS_INSTANCE_START,
            HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
            HistoryEventTypes.PROCESS_INSTANCE_END,
            HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_END);

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object about) {
        return type instanceof HistoryEventTypes known && KEPT.contains(known);
    }
}
