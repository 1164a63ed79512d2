// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

import io.anlan.service.hiddendanger.HiddenDangerEvent;
import io.anlan.service.notification.NoticeSubject.SubjectKind;
import io.anlan.service.notification.NoticesAdded.Added;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices in PostgreSQL, which shows only those of records in the scope of the transaction. */
@Repository
class Notices {

    private final JdbcClient database;
    private final ApplicationEventPublisher publisher;

    Notices(JdbcClient database, ApplicationEventPublisher publisher) {
        this.database = database;
        this.publisher = publisher;
    }

    /** Tells each role once per cause; a repetition changes nothing. */
    void add(HiddenDangerEvent event, String cause, List<Role> roles, NoticeKind kind, Wording text) {
        var about = event.about();
        var reach = new Reach(about.scope(), about.industry());
        boolean urgent = NoticeTraits.of(kind).urgent(about.gradedMajor());
        add(about.number(), NoticeSubject.HIDDEN_DANGER, cause, roles, reach, kind, urgent, event.at(), text);
    }

    /** Tells each role, within reach, once per cause; a repetition changes nothing. */
    void add(
            String number,
            NoticeSubject subject,
            String cause,
            List<Role> roles,
            Reach reach,
            NoticeKind kind,
            Instant at,
            Wording text) {
        add(number, subject, cause, roles, reach, kind, NoticeTraits.of(kind).urgent(false), at, text);
    }

    private void add(
            String number,
            NoticeSubject subject,
            String cause,
            List<Role> roles,
            Reach reach,
            NoticeKind kind,
            boolean urgent,
            Instant at,
            Wording text) {
        var topic = NoticeTraits.of(kind).topic();
        List<Added> added = database.sql("""
                        insert into notification.notice
                               (cause, number, subject_kind, revision, role, scope, industry, kind, urgent, at, text_zh, text_en)
                        select :cause, :number, :subject, :revision::uuid, role, :scope, :industry::text, :kind, :urgent, :at,
                               :zh, :en
                          from unnest(:roles::text[]) role
                        on conflict do nothing returning id, role""")
                .param("cause", cause)
                .param("number", number)
                .param("subject", subject.kind().name())
                .param("revision", subject.revision())
                .param("roles", names(roles))
                .param("scope", reach.scope())
                .param("industry", reach.industry())
                .param("kind", kind.name())
                .param("urgent", urgent)
                .param("at", Moments.of(at))
                .param("zh", text.zh())
                .param("en", text.en())
                .query((row, line) -> new Added(
                        row.getLong("id"),
                        number,
                        cause,
                        row.getString("role"),
                        reach.scope(),
                        reach.industry(),
                        topic,
                        urgent))
                .list();
        if (!added.isEmpty()) {
            publisher.publishEvent(new NoticesAdded(added));
        }
    }

    /**
     * Newest first, and once for whoever has several of the roles told. The bounds on the unit repeat what the policy says, in
     * a form an index can use.
     *
     * @param hidden kinds left out
     */
    List<Notice> of(Actor reader, Set<String> hidden, boolean unreadOnly, long before, int limit) {
        return database.sql("""
                        select n.id, n.at, n.kind, n.number, n.subject_kind, n.revision, n.text_zh, n.text_en, r.at as read_at
                          from notification.notice n
                          left join notification.reading r on r.notice = n.id and r.username = :username
                         where n.role = any (:roles) and n.id < :before and (not :unread or r.at is null)
                           and n.scope collate "C" >= :unit and n.scope collate "C" < :unit || '0'
                           and n.kind <> all (:hidden)
                           and not exists (select from notification.notice same
                                            where same.number = n.number and same.cause = n.cause
                                              and same.role = any (:roles) and same.id < n.id)
                         order by n.id desc limit :limit""")
                .param("username", reader.username())
                .param("roles", names(reader.roles()))
                .param("hidden", hidden.toArray(String[]::new))
                .param("before", before)
                .param("unread", unreadOnly)
                .param("unit", reader.unit())
                .param("limit", limit)
                .query(Notices::notice)
                .list();
    }

    /** @return whether there is such a notice for this reader */
    boolean markRead(long id, Actor reader, Instant at) {
        boolean visible = database.sql("select count(*) from notification.notice where id = ? and role = any (?)")
                        .param(id)
                        .param(names(reader.roles()))
                        .query(Integer.class)
                        .single()
                == 1;
        if (visible) {
            database.sql("insert into notification.reading values (?, ?, ?) on conflict do nothing")
                    .param(id)
                    .param(reader.username())
                    .param(Moments.of(at))
                    .update();
        }
        return visible;
    }

    private static String[] names(Collection<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getLong("id"),
                Moments.in(row, "at"),
                row.getString("kind"),
                row.getString("number"),
                new NoticeSubject(
                        SubjectKind.valueOf(row.getString("subject_kind")), row.getObject("revision", UUID.class)),
                new Wording(row.getString("text_zh"), row.getString("text_en")),
                Moments.inOrNull(row, "read_at"));
    }

    /** @param scope path of the unit it is about; those above it are told */
    record Reach(String scope, @Nullable String industry) {}
}
