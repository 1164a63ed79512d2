// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import io.anlan.service.bench.Walkers.Answered;
import io.anlan.service.year.Ledgers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What there has to be after faults. */
final class Aftermath {

    private final JdbcClient owner;
    private final Ledgers ledgers;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    Aftermath(JdbcClient owner, String title) {
        this.owner = owner;
        this.ledgers = new Ledgers(owner, title);
    }

    void nothingAnsweredIsLost(Collection<Answered> answered) {
        Set<Answered> kept = new HashSet<>(owner.sql(
                        "select subject, act from audit.entry where subject_kind = 'hidden-danger'")
                .query((row, index) -> new Answered(row.getString("subject"), row.getString("act")))
                .list());
        List<Answered> lost = answered.stream().filter(one -> !kept.contains(one)).toList();
        demand(lost.isEmpty(), "lost: " + lost);
        none("registered twice", "select title || place from hidden_danger.hidden_danger group by title, place having count(*) > 1");
    }

    void noDeadlineIsMissed(List<String> due) {
        Set<String> overdue = new HashSet<>(owner.sql(
                        "select subject from audit.entry where act = 'became-overdue' group by subject having count(*) = 1")
                .query(String.class)
                .list());
        List<String> missed = due.stream().filter(number -> !overdue.contains(number)).toList();
        demand(missed.isEmpty(), "missed or twice: " + missed);
        none("overdue, and not told once to each", """
                select n.number || n.role || n.cause from notification.notice n group by n.number, n.role, n.cause having count(*) > 1""");
    }

    void nothingIsHalfMadeOrDoubled() {
        ledgers.nothingIsOutOfStep(today);
        ledgers.nothingIsDoubled(today);
        none("a number of a document left out or given twice", """
                select issuer || kind || year from document.document group by issuer, kind, year
                having count(*) <> max(sequence) or count(distinct sequence) <> count(*)""");
        none("a process without its record", """
                select e.business_key_ from engine.act_ru_execution e where e.business_key_ like 'HD-%' and not exists (
                    select from hidden_danger.hidden_danger h where h.number = split_part(e.business_key_, '/', 1))""");
        none("put aside, undelivered", "select id::text from outbox.set_aside");
    }

    Map<String, Long> sums() {
        return ledgers.sums();
    }

    private void none(String what, String query) {
        List<String> found = owner.sql("select * from (" + query + ") found limit 5").query(String.class).list();
        demand(found.isEmpty(), what + ": " + found);
    }

    static void demand(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalStateException(otherwise);
        }
    }
}
