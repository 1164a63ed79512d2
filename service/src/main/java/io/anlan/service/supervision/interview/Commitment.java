// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.interview;

import io.anlan.service.supervision.proceeding.Proceeding;
import io.anlan.service.supervision.proceeding.ProceedingEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was promised in an interview.
 *
 * @param text what will be done
 * @param by who will do it
 * @param dueOn until when, Asia/Shanghai
 */
public record Commitment(String text, String by, LocalDate dueOn) {

    /** All of an interview that was held, each with whether it is kept. */
    static List<Followed> of(Proceeding it) {
        ProceedingEntry held = it.last("held").orElseThrow();
        Commitment[] made = JsonMapper.shared().convertValue(held.details().get("commitments"), Commitment[].class);
        List<Followed> all = new ArrayList<>();
        for (int i = 0; i < made.length; i++) {
            all.add(new Followed(i + 1, made[i], isKept(it, i + 1)));
        }
        return all;
    }

    private static boolean isKept(Proceeding it, int index) {
        return it.entries().stream()
                .filter(entry -> entry.act().equals("commitment-followed")
                        && entry.details().get("commitment") instanceof Number number
                        && number.intValue() == index)
                .reduce((earlier, later) -> later)
                .filter(last -> Objects.equals(last.details().get("kept"), true))
                .isPresent();
    }

    /** @param index from 1 */
    record Followed(int index, Commitment commitment, boolean kept) {}
}
