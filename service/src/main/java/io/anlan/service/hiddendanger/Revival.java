// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerReinstated;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerReopened;
import io.anlan.service.hiddendanger.process.RectificationWorkflow;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an end back: what was closed recurs, or a dismissal does not hold. All that was said and done stays, the end itself is
 * kept, and the process begins again. Whether the present person may is for whoever calls to know.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Revival {

    private final HiddenDangers hiddenDangers;
    private final RectificationCourse course;
    private final RectificationWorkflow workflow;
    private final Chronicle chronicle;
    private final Recurrence recurrence;
    private final JdbcClient database;

    Revival(
            HiddenDangers hiddenDangers,
            RectificationCourse course,
            RectificationWorkflow workflow,
            Chronicle chronicle,
            Recurrence recurrence,
            JdbcClient database) {
        this.hiddenDangers = hiddenDangers;
        this.course = course;
        this.workflow = workflow;
        this.chronicle = chronicle;
        this.recurrence = recurrence;
        this.database = database;
    }

    /** A closed one is open again, in another episode: a general one is ordered at once, a major one needs a plan anew. */
    public void reopen(String number, String reason) {
        chronicle.hold(number);
        HiddenDanger it = hiddenDangers.demand(number);
        demandEnd(it, HiddenDangerStatus.CLOSED);
        Map<String, Object> before = Chronicle.state(it);
        Part.Closing end = it.lastEnd();
        Instant now = chronicle.now();
        it.touch();
        it.reopen(now);
        note(it, "REOPENED", HiddenDangerStatus.CLOSED, end, reason);
        chronicle.keep(it, "reopened", before, Map.of("episode", it.episode()), reason);
        chronicle.publish(new HiddenDangerReopened(it.about(), now, it.episode(), reason));
        hiddenDangers.flush(); // written before what the process does because of it
        workflow.registered(number);
        chronicle.involve(it);
        hiddenDangers.flush();
    }

    /** A dismissed one goes on where it was; a deadline that passed meanwhile has passed. */
    public void reinstate(String number, String reason) {
        chronicle.hold(number);
        HiddenDanger it = hiddenDangers.demand(number);
        demandEnd(it, HiddenDangerStatus.DISMISSED);
        Map<String, Object> before = Chronicle.state(it);
        Part.Closing end = it.lastEnd();
        Instant now = chronicle.now();
        it.touch();
        it.reinstate(now);
        note(it, "REINSTATED", HiddenDangerStatus.DISMISSED, end, reason);
        chronicle.keep(it, "reinstated", before, Map.of(), reason);
        Part.Order order = it.order();
        chronicle.publish(new HiddenDangerReinstated(it.about(), now, order == null ? null : order.dueOn(), reason));
        hiddenDangers.flush();
        workflow.continueFrom(number, it.status());
        course.noteIfOverdue(it);
        recurrence.recount(it);
        chronicle.involve(it);
        hiddenDangers.flush();
    }

    private static void demandEnd(HiddenDanger it, HiddenDangerStatus end) {
        if (it.status() != end) {
            throw HiddenDangerAction.illegalTransition(it.number(), it.status());
        }
    }

    private void note(HiddenDanger it, String kind, HiddenDangerStatus was, Part.Closing end, String reason) {
        Actor actor = chronicle.actor();
        database.sql("""
                        insert into hidden_danger.revival
                               (number, round, kind, was, became, ended_at, ended_by, ended_by_name, ended_with, at, username,
                                by_name, reason, scope, industry)
                        values (:number, :round, :kind, :was, :became, :endedAt, :endedBy, :endedByName, :endedWith, :at,
                                :username, :name, :reason, :scope, :industry)""")
                .param("number", it.number())
                .param("round", it.revivals())
                .param("kind", kind)
                .param("was", was.name())
                .param("became", it.status().name())
                .param("endedAt", Moments.of(end.closedAt()))
                .param("endedBy", end.closedBy())
                .param("endedByName", end.closedByName())
                .param("endedWith", end.closingOpinion())
                .param("at", Moments.of(chronicle.now()))
                .param("username", actor.username())
                .param("name", actor.name())
                .param("reason", reason)
                .param("scope", it.scope())
                .param("industry", it.industry())
                .update();
    }
}
