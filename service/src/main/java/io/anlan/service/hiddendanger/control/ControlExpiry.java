// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.control;

import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.HiddenDangerEvent.SuspensionExpired;
import io.anlan.service.platform.Shanghai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The last day of a suspension; asked and told by its process. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ControlExpiry {

    private final Cases cases;
    private final ControlBook book;

    ControlExpiry(Cases cases, ControlBook book) {
        this.cases = cases;
        this.book = book;
    }

    /** The end of its last day. */
    public Instant expiresAt(String number, int position) {
        return lastDay(find(number, position))
                .plusDays(1)
                .atStartOfDay(Shanghai.ZONE)
                .toInstant();
    }

    /** The last day has passed and nobody consented to resume: whoever has to decide is told, once. */
    public void expire(String number, int position) {
        if (cases.now().isBefore(expiresAt(number, position))) {
            throw new IllegalStateException("The last day of control " + position + " of " + number
                    + " has not passed yet. Maybe the clock of the process engine runs ahead.");
        }
        CaseFile file = cases.hold(number);
        InterimControl control = find(number, position);
        if (control.holds() && book.expire(number, position, cases.now())) {
            LocalDate until = lastDay(control);
            cases.keep(number, "suspension-expired", Map.of("control", position, "until", until.toString()), null);
            cases.publish(new SuspensionExpired(
                    file.about(), cases.now(), position, control.kind().label(), until));
        }
    }

    private InterimControl find(String number, int position) {
        return book.read(number, cases.look(number).status()).stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The process of control " + position + " of " + number
                        + " finds no control. Maybe nobody's scope covers it here."));
    }

    private static LocalDate lastDay(InterimControl control) {
        return Objects.requireNonNull(control.untilDay(), "a suspension has a last day");
    }
}
