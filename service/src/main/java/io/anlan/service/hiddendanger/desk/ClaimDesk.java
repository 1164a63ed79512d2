// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.desk;

import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.Obstacles;
import io.anlan.service.hiddendanger.desk.ClaimBook.Claim;
import io.anlan.service.hiddendanger.desk.ClaimBook.How;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Taking a record to work on it, giving it back, taking it over. A claim keeps two people from doing the same work; it
 * neither moves the record nor its process, and whoever may see the record may see it.
 */
@Service
@Transactional
public class ClaimDesk {

    private final Cases cases;
    private final ClaimBook book;
    private final Duties duties;
    private final DeskPolicy policy;

    ClaimDesk(Cases cases, ClaimBook book, Duties duties, DeskPolicy policy) {
        this.cases = cases;
        this.book = book;
        this.duties = duties;
        this.policy = policy;
    }

    /**
     * Takes it; taking what is one's own already changes nothing.
     *
     * @throws Refusal {@code hidden-danger/unknown}, {@code hidden-danger/illegal-transition} when it is over, {@code
     *     hidden-danger/claimed} when somebody else was faster, {@code hidden-danger/not-your-role} when it is not one's turn
     */
    public ClaimView claim(String number) {
        CaseFile file = cases.hold(number);
        Optional<Claim> held = book.lock(number);
        DeskTask task = duty(file);
        if (held.isPresent()) {
            return mineOr(held.get());
        }
        book.end(number, How.LAPSED, cases.actor(), null); // open in the book, void in fact
        return take(file, task, null);
    }

    /**
     * Takes it out of the hands of a colleague, who hears of it by the trail.
     *
     * @throws Refusal as above, and {@code hidden-danger/words-needed} without a reason
     */
    public ClaimView takeOver(String number, String reason) {
        CaseFile file = cases.hold(number);
        Optional<Claim> held = book.lock(number);
        DeskTask task = duty(file);
        Complaints.demandWords("hidden-danger/words-needed", "/reason", reason);
        if (held.filter(this::isMine).isPresent()) {
            return book.view(held.get());
        }
        book.end(
                number,
                held.isPresent() ? How.TAKEN_OVER : How.LAPSED,
                cases.actor(),
                held.isPresent() ? reason : null);
        return take(file, task, held.isPresent() ? new TakenFrom(held.get(), reason) : null);
    }

    /** Gives it back; what one does not hold is left as it is. */
    public void release(String number) {
        cases.hold(number);
        book.lock(number).filter(this::isMine).ifPresent(held -> {
            book.end(number, How.RELEASED, cases.actor(), null);
            cases.keep(number, "claim-released", Map.of("task", held.task().name()), null);
        });
    }

    /**
     * An act that holds the record does one of these tasks: what one took it for is done with it.
     *
     * @throws Refusal {@code hidden-danger/claimed} naming who else has taken it for one of them, since when, and the way out
     */
    public void act(String number, Set<DeskTask> tasks) {
        book.lock(number).filter(held -> tasks.contains(held.task())).ifPresent(held -> {
            if (!isMine(held)) {
                throw claimed(held);
            }
            book.end(number, How.DONE, cases.actor(), null);
        });
    }

    private ClaimView take(CaseFile file, DeskTask task, @Nullable TakenFrom from) {
        Actor actor = cases.actor();
        Instant now = cases.now();
        var numbers = policy.numbers(file.under(), file.level(), LocalDate.ofInstant(now, Shanghai.ZONE));
        Instant until = now.plus(Duration.ofHours(numbers.claimHours()));
        if (!book.add(file, task, actor, until, numbers.why())) {
            return book.lock(file.number()).map(this::mineOr).orElseThrow(() -> Obstacles.notNow(file));
        }
        String untilWhen = until.toString();
        if (from == null) {
            cases.keep(file.number(), "claimed", Map.of("task", task.name(), "until", untilWhen), null);
        } else {
            Map<String, Object> details = Map.of(
                    "task", task.name(), "until", untilWhen, "from", from.held().name());
            cases.keep(file.number(), "claim-taken-over", details, from.reason());
        }
        return book.lock(file.number()).map(book::view).orElseThrow();
    }

    private DeskTask duty(CaseFile file) {
        if (!file.status().isOpen()) {
            throw Obstacles.notNow(file);
        }
        return duties.mine(file.number()).orElseThrow(Obstacles::notYourRole);
    }

    private ClaimView mineOr(Claim held) {
        if (isMine(held)) {
            return book.view(held);
        }
        throw claimed(held);
    }

    private boolean isMine(Claim held) {
        return held.username().equals(cases.actor().username());
    }

    private Refusal claimed(Claim held) {
        return new Refusal(
                        "hidden-danger/claimed",
                        HttpStatus.CONFLICT,
                        new Wording(
                                held.name() + " 正在办理 " + held.number() + "；请与其联系，或说明理由后接手",
                                held.name() + " is working on " + held.number()
                                        + ". Ask them, or take it over with a reason."))
                .having(book.view(held));
    }

    private record TakenFrom(Claim held, String reason) {}
}
