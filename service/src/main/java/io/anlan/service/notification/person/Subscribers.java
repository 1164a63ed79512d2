// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.person;

import io.anlan.service.notification.NoticeReaders;
import io.anlan.service.notification.NoticeTopic;
import io.anlan.service.notification.NoticesAdded.Added;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is known of people: the identity provider knows more, but tells it only while somebody is signed in. So roles and unit
 * are those of the last visit, and whoever stays away too long is not written to any more.
 */
@Repository
public class Subscribers implements NoticeReaders {

    private static final Duration SEEN_AGAIN = Duration.ofHours(1);
    private static final String FIELDS =
            " username, name, seen_at, language, address, quiet_from, quiet_to, at_once, digest, muted ";

    private final JdbcClient database;

    Subscribers(JdbcClient database) {
        this.database = database;
    }

    public Optional<Subscriber> of(String username) {
        return database.sql("select" + FIELDS + "from notification.subscriber where username = ?")
                .param(username)
                .query(Subscribers::subscriber)
                .optional();
    }

    /** Those with a confirmed address who hold the role, may see the record and want the topic by mail. */
    public List<Subscriber> mailedAbout(Added notice, Instant seenSince) {
        return database.sql("select" + FIELDS + """
                        from notification.subscriber
                        where address is not null and roles @> array[:role]::text[] and seen_at >= :since
                          and platform.covers(home, case when cardinality(industries) = 0 then '*'
                                                         else array_to_string(industries, ',') end,
                                              :scope, :industry)
                          and (:topic = any (at_once) or :topic = any (digest))""")
                .param("role", notice.role())
                .param("since", Moments.of(seenSince))
                .param("scope", notice.scope())
                .param("industry", notice.industry(), java.sql.Types.VARCHAR)
                .param("topic", notice.topic().name())
                .query(Subscribers::subscriber)
                .list();
    }

    /** As above, of those who stand in for somebody who holds the role and may see the record. */
    public List<Subscriber> mailedInPlaceOf(Collection<String> deputies, Added notice, Instant seenSince) {
        return database.sql("select" + FIELDS + """
                        from notification.subscriber
                        where address is not null and username = any (:deputies) and seen_at >= :since
                          and (:topic = any (at_once) or :topic = any (digest))""")
                .param("deputies", deputies.toArray(String[]::new))
                .param("since", Moments.of(seenSince))
                .param("topic", notice.topic().name())
                .query(Subscribers::subscriber)
                .list();
    }

    /** Kept for a person as who acts is now. */
    void keep(Actor person, Preferences preferences, Instant now) {
        database.sql("""
                        insert into notification.subscriber (username, name, roles, home, industries, seen_at, language,
                                                             quiet_from, quiet_to, at_once, digest, muted)
                        values (:username, :name, :roles, :home, :industries, :now, :language, :from, :to, :atOnce, :digest,
                                :muted)
                        on conflict (username) do update
                           set language = :language, quiet_from = :from, quiet_to = :to, at_once = :atOnce,
                               digest = :digest, muted = :muted""")
                .param("username", person.username())
                .param("name", person.name())
                .param("roles", names(person.roles()))
                .param("home", person.unit())
                .param("industries", person.industries().toArray(String[]::new))
                .param("now", Moments.of(now))
                .param("language", preferences.language().tag())
                .param("from", preferences.quiet().from())
                .param("to", preferences.quiet().to())
                .param("atOnce", names(preferences.mailed(MailChoice.AT_ONCE)))
                .param("digest", names(preferences.mailed(MailChoice.DIGEST)))
                .param("muted", names(preferences.muted()))
                .update();
    }

    void address(String username, @Nullable String address) {
        database.sql("update notification.subscriber set address = :address where username = :username")
                .param("address", address, java.sql.Types.VARCHAR)
                .param("username", username)
                .update();
    }

    @Override
    public Set<NoticeTopic> welcome(Actor reader, Instant now) {
        if (reader.standsFor() != null) { // the roles and the unit of today are another person's
            return of(reader.username())
                    .map(person -> person.preferences().muted())
                    .orElse(Set.of());
        }
        database.sql("""
                        update notification.subscriber
                           set name = :name, roles = :roles, home = :home, industries = :industries, seen_at = :now
                         where username = :username
                           and (seen_at < :before
                                or (name, home) is distinct from (:name, :home)
                                or roles <> :roles::text[] or industries <> :industries::text[])""")
                .param("name", reader.name())
                .param("roles", names(reader.roles()))
                .param("home", reader.unit())
                .param("industries", reader.industries().stream().sorted().toArray(String[]::new))
                .param("now", Moments.of(now))
                .param("before", Moments.of(now.minus(SEEN_AGAIN)))
                .param("username", reader.username())
                .update();
        return of(reader.username()).map(person -> person.preferences().muted()).orElse(Set.of());
    }

    private static Subscriber subscriber(ResultSet row, int line) throws SQLException {
        var quiet = new QuietHours(
                row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_to", LocalTime.class));
        var preferences = Preferences.of(
                MailLanguage.ofTag(row.getString("language")),
                quiet,
                topics(row.getArray("at_once")),
                topics(row.getArray("digest")),
                topics(row.getArray("muted")));
        return new Subscriber(
                row.getString("username"),
                row.getString("name"),
                Moments.in(row, "seen_at"),
                row.getString("address"),
                preferences);
    }

    private static Set<NoticeTopic> topics(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(NoticeTopic::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
