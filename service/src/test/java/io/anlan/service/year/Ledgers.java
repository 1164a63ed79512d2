// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares register, clocks, engine, ladders and notices of one district, which are kept by different parts of the service. */
public record Ledgers(JdbcClient owner, String title) {

    /** What the register says. */
    public Map<String, Long> sums() {
        Map<String, Long> sums = new TreeMap<>();
        owner.sql("""
                        select case when status = 'DISMISSED' then 'dismissed' when status = 'CLOSED' then 'rectified'
                                    when overdue_since is null then 'within' else 'overdue' end as what, count(*) as n
                          from hidden_danger.hidden_danger where title = ? group by what""").param(title).query(row -> {
            sums.put(row.getString("what"), row.getLong("n"));
        });
        return sums;
    }

    /** Found is what was registered and is none that was dismissed; each is rectified, within its time, or overdue. */
    void theSumIsRight(long registered, LocalDate today) {
        Map<String, Long> sums = sums();
        long overdueByClocks = owner.sql("""
                        select count(*) from hidden_danger.hidden_danger h
                          join hidden_danger.duty_clock c on c.number = h.number and c.duty = 'RECTIFICATION'
                         where h.title = :title and h.status in ('RECTIFYING', 'SUBMITTED') and c.due_on < :today
                           and not (h.status = 'SUBMITTED' and (select s.in_time from hidden_danger.submission s
                                where s.number = h.number order by s.round desc limit 1))""")
                .param("title", title)
                .param("today", today)
                .query(Long.class)
                .single();
        long openByEngine = owner.sql("""
                        select count(*) from engine.act_ru_execution e join hidden_danger.hidden_danger h on h.number = e.business_key_
                         where h.title = ? and e.parent_id_ is null""").param(title).query(Long.class).single();
        long rectified = sums.getOrDefault("rectified", 0L);
        long overdue = sums.getOrDefault("overdue", 0L);
        long within = sums.getOrDefault("within", 0L);
        long found = registered - sums.getOrDefault("dismissed", 0L);
        assertThat(overdue).as("overdue on " + today).isEqualTo(overdueByClocks);
        assertThat(found).as("found on " + today).isEqualTo(rectified + within + overdue);
        assertThat(found - rectified).as("under way on " + today).isEqualTo(openByEngine);
    }

    public void nothingIsOutOfStep(LocalDate today) {
        none(today, "without exactly one process at the step of its state", """
                select h.number || ' ' || h.status || ' ' || coalesce(string_agg(t.task_def_key_, ','), '-')
                  from hidden_danger.hidden_danger h
                  left join engine.act_ru_execution e on e.business_key_ = h.number and e.parent_id_ is null
                  left join engine.act_ru_task t on t.proc_inst_id_ = e.id_
                 where h.title = :title
                 group by h.number, h.status
                having case h.status when 'REGISTERED' then array['userTask_supplyFacts'] when 'GRADED' then array['userTask_submitPlan']
                            when 'PLAN_SUBMITTED' then array['userTask_reviewPlan'] when 'RECTIFYING' then array['userTask_rectify']
                            when 'SUBMITTED' then (select array[case v.stage when 'SELF' then 'userTask_selfAccept'
                                     when 'EXPERT' then 'userTask_expertReview' else 'userTask_accept' end]
                                from hidden_danger.verification v where v.number = h.number and v.passed is null
                               order by v.round desc, v.position limit 1) end
                       is distinct from (case when count(e.id_) = 0 then null else array_agg(t.task_def_key_::text) end)""");
        none(today, "whose mark and clock of the rectification disagree", """
                select h.number from hidden_danger.hidden_danger h
                  left join hidden_danger.duty_clock c on c.number = h.number and c.duty = 'RECTIFICATION' and c.state = 'RUNNING'
                 where h.title = :title and h.status = 'RECTIFYING'
                   and (c.due_on is distinct from h.due_on or (h.overdue_since is not null) <> (c.due_on < :today))""");
        none(today, "over, with a clock that runs", """
                select h.number || ' ' || c.duty from hidden_danger.hidden_danger h join hidden_danger.duty_clock c on c.number = h.number
                 where h.title = :title and h.status in ('CLOSED', 'DISMISSED') and c.state = 'RUNNING'
                   and c.duty in ('RECTIFICATION', 'REVIEW', 'PLAN', 'EXTENSION_DECISION')""");
        none(today, "without exactly the timer of its last day", """
                select h.number || ' ' || h.status || ' ' || h.due_on from hidden_danger.hidden_danger h
                 where h.title = :title and h.status in ('RECTIFYING', 'SUBMITTED')
                   and (select count(*) from engine.act_ru_execution e join engine.act_ru_job j on j.process_instance_id_ = e.id_
                          join engine.act_ru_jobdef d on d.id_ = j.job_def_id_
                         where e.business_key_ = h.number and d.act_id_ = 'timerEvent_overdue')
                       <> case when h.due_on < :today then 0 else 1 end""");
        none(today, "whose timer was given up", """
                select e.business_key_ from engine.act_ru_job j join engine.act_ru_execution e on e.id_ = j.process_instance_id_
                  join hidden_danger.hidden_danger h on h.number = split_part(e.business_key_, '/', 1)
                 where h.title = :title and j.retries_ = 0 and :today is not null""");
        none(today, "whose ladder does not fit", """
                select h.number || '/' || h.episode || ' ' || h.status from hidden_danger.hidden_danger h
                  left join supervision.ladder l on l.number = h.number and l.episode = h.episode
                 where h.title = :title
                   and case when h.status in ('RECTIFYING', 'SUBMITTED')
                            then l.number is null or l.over_at is not null or l.next_look_at is null
                            when h.status in ('CLOSED', 'DISMISSED') then l.number is not null and l.over_at is null else false end""");
        none(today, "whose ladder has no process, or two, or one though it is over", """
                select l.number || '/' || l.episode from supervision.ladder l join hidden_danger.hidden_danger h on h.number = l.number
                 where h.title = :title
                   and (select count(*) from engine.act_ru_execution e
                         where e.business_key_ = l.number || '/' || l.episode and e.parent_id_ is null
                           and e.proc_def_id_ like 'escalation:%') <> case when l.over_at is null then 1 else 0 end""");
    }

    /** Steps, reminders and notices: each as often as it says, and no more. */
    public void nothingIsDoubled(LocalDate today) {
        none(today, "a step of whose ladder is missing or stands twice", """
                select s.number || ' ' || s.row_id from supervision.ladder_step s join hidden_danger.hidden_danger h on h.number = s.number
                 where h.title = :title group by s.number, s.episode, s.duty, s.row_id having count(*) + sum(s.overtaken) <> max(s.occurrence)""");
        none(today, "whose trail tells of other steps than its ladder", """
                select h.number from hidden_danger.hidden_danger h where h.title = :title
                   and (select count(*) from supervision.ladder_step s where s.number = h.number)
                    <> (select count(*) from audit.entry a where a.subject_kind = 'hidden-danger' and a.subject = h.number
                           and a.act = 'ladder-step-taken')""");
        none(today, "a step that fell again though nothing had taken it back and it is not repeated", """
                select s.number || ' ' || s.row_id from supervision.ladder_step s join hidden_danger.hidden_danger h on h.number = s.number
                 where h.title = :title and s.occurrence > 1 and s.fell_at <= (select b.fell_at from supervision.ladder_step b
                       where (b.number, b.episode, b.duty, b.row_id, b.occurrence)
                           = (s.number, s.episode, s.duty, s.row_id, s.occurrence - 1))""");
        none(today, "a step of which not each of its audience was told once", """
                select s.number || ' ' || s.row_id || ' ' || s.occurrence
                  from supervision.ladder_step s join hidden_danger.hidden_danger h on h.number = s.number
                 where h.title = :title and cardinality(s.audience) <> (select count(*) from notification.notice n where n.number = s.number
                       and n.cause = 'ladder/' || s.episode || '/' || s.duty || '/' || s.row_id || '/' || s.occurrence)""");
        none(today, "closed more often than it was opened", """
                select h.number from hidden_danger.hidden_danger h where h.title = :title
                   and (select count(*) from audit.entry a where a.subject_kind = 'hidden-danger' and a.subject = h.number and a.act = 'closed')
                    <> h.episode - case when h.status = 'CLOSED' then 0 else 1 end""");
    }

    /** Why what is open still is; each has exactly one reason. */
    Map<String, Long> whyOpen(LocalDate today) {
        Map<String, Long> why = new TreeMap<>();
        owner.sql("""
                        select case when h.status = 'REGISTERED' then 'waits for facts'
                                    when h.status in ('GRADED', 'PLAN_SUBMITTED') then 'waits for a plan or its review'
                                    when h.status = 'SUBMITTED' then 'waits for a review'
                                    when h.overdue_since is null and h.due_on >= :today then 'within its time'
                                    when h.overdue_since is not null and l.next_look_at > :now then 'overdue, its ladder stands at '
                                         || coalesce(l.rung, 'its beginning')
                                    else 'NOBODY KNOWS' end as why, count(*) as n
                          from hidden_danger.hidden_danger h
                          left join supervision.ladder l on l.number = h.number and l.episode = h.episode and l.over_at is null
                         where h.title = :title and h.status not in ('CLOSED', 'DISMISSED') group by why""")
                .param("title", title)
                .param("today", today)
                .param("now", today.atStartOfDay().atOffset(ZoneOffset.ofHours(8)))
                .query(row -> {
                    why.put(row.getString("why"), row.getLong("n"));
                });
        return why;
    }

    private void none(LocalDate today, String what, String query) {
        List<String> found = owner.sql(query + " limit 5")
                .param("title", title)
                .param("today", today)
                .query(String.class)
                .list();
        assertThat(found).as(today + ": " + what).isEmpty();
    }
}
