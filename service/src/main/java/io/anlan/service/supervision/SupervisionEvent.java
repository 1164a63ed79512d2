// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision;

import io.anlan.service.hiddendanger.HiddenDangerEvent.About;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What supervision did about a hidden danger; published in the transaction in which it was done. */
public sealed interface SupervisionEvent {

    About about();

    Instant at();

    /**
     * A step of the ladder was reached.
     *
     * @param episode of the hidden danger, from 1
     * @param step as the rules' list of steps names it
     * @param row of the rules that asked for it
     * @param occurrence 1, and one more each time the row asks for it again
     * @param level of the authority a listing is proposed to; null for other steps
     */
    record LadderStepTaken(
            About about,
            Instant at,
            int episode,
            String step,
            String row,
            int occurrence,
            @Nullable String level) implements SupervisionEvent {}

    /** What a step stood for holds no more, and the row that asked for it lets go. */
    record LadderStepEased(About about, Instant at, int episode, String step, String row) implements SupervisionEvent {}

    /**
     * Who is to be told of a step that was taken.
     *
     * @param cause names the step once and for all
     * @param label of the step
     * @param sentence of the row that asked for it
     * @param audience the roles, of the units above the enterprise and of the enterprise itself
     */
    record LadderStepAnnounced(
            About about, Instant at, String cause, String step, Wording label, Wording sentence, Set<Role> audience)
            implements SupervisionEvent {}

    /**
     * Something was done in a listed supervision, an interview or a transfer to enforcement.
     *
     * @param number of the proceeding
     * @param seq of its entry, from 1
     * @param act past participle, e.g. {@code listed}
     * @param status from then on
     * @param level of a listing
     * @param dueOn last day from then on
     * @param words of whoever acted
     */
    record ProceedingMoved(
            About about,
            Instant at,
            String number,
            int seq,
            String act,
            String status,
            @Nullable String level,
            @Nullable LocalDate dueOn,
            @Nullable String words)
            implements SupervisionEvent {}
}
