// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import io.anlan.service.hiddendanger.desk.DeskTask;
import io.anlan.service.hiddendanger.desk.Duties;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** It is somebody's turn when the record is on that person's list of work. */
@Component
class WaitingDuties implements Duties {

    private final JdbcClient database;
    private final CurrentActor currentActor;

    WaitingDuties(JdbcClient database, CurrentActor currentActor) {
        this.database = database;
        this.currentActor = currentActor;
    }

    @Override
    public Optional<DeskTask> mine(String number) {
        Actor actor = currentActor.actor();
        return Awaiting.of(actor)
                .map(waiting -> waiting.and("h.number = :number", "number", number))
                .flatMap(conditions -> database.sql("select h.status, " + Awaiting.ASKED
                                + " from hidden_danger.hidden_danger h" + conditions.where())
                        .params(conditions.parameters())
                        .query((row, index) -> Optional.ofNullable(Awaiting.task(row, actor)))
                        .optional())
                .flatMap(task -> task)
                .map(task -> DeskTask.valueOf(task.name()));
    }
}
