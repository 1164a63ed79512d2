// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.committee;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.platform.problem.Complaints;
import io.anlan.service.platform.version.SeenVersion;
import io.anlan.service.supervision.proceeding.SupervisionRefusals;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The committees of the city. Their members see what is listed in their industries in every district; the policies of the
 * tables decide so.
 */
@Service
@Transactional
public class Committees {

    private static final int MOST_MEMBERS = 200;

    private final JdbcClient database;
    private final CurrentActor currentActor;
    private final AuditTrail trail;
    private final Clock clock;

    Committees(JdbcClient database, CurrentActor currentActor, AuditTrail trail, Clock clock) {
        this.database = database;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    /** All there are, by name. */
    @Transactional(readOnly = true)
    public List<Committee> all() {
        return read("true", Map.of());
    }

    /** @throws io.anlan.service.platform.Refusal {@code supervision/unknown-committee} */
    @Transactional(readOnly = true)
    public Committee demand(UUID id) {
        return read("c.id = :id", Map.of("id", id)).stream().findFirst().orElseThrow(CommitteeRefusals::unknown);
    }

    private List<Committee> read(String condition, Map<String, Object> parameters) {
        return database.sql("select c.* from supervision.committee c where " + condition + " order by c.name")
                .params(parameters)
                .query((row, index) -> row(row))
                .list();
    }

    private Committee row(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Array industries = row.getArray("industries");
        return new Committee(
                id,
                row.getLong("version"),
                row.getString("name"),
                List.of((String[]) industries.getArray()),
                members(id));
    }

    private List<CommitteeMember> members(UUID committee) {
        return database.sql("""
                        select username, name, joined_at from supervision.committee_member
                         where committee = ? and left_at is null order by name, username""")
                .param(committee)
                .query((row, index) -> new CommitteeMember(
                        row.getString("username"), row.getString("name"), Moments.in(row, "joined_at")))
                .list();
    }

    /** Sets one up; the city does so. */
    public Committee create(String name, List<String> industries) {
        demandCity();
        check(name, industries);
        UUID id = UUID.randomUUID();
        Actor by = currentActor.actor();
        database.sql("""
                        insert into supervision.committee (id, name, seat, industries, created_at, created_by)
                        values (:id, :name, :seat, :industries, :at, :by)""")
                .param("id", id)
                .param("name", name.strip())
                .param("seat", by.unit())
                .param("industries", industries.toArray(String[]::new))
                .param("at", now())
                .param("by", by.username())
                .update();
        keep(id, "created", Map.of("name", name.strip(), "industries", industries));
        return demand(id);
    }

    private static void check(@Nullable String name, List<String> industries) {
        Complaints complaints = new Complaints().text("/name", name, 100);
        if (industries.isEmpty()
                || industries.size() > 20
                || industries.stream().anyMatch(code -> !code.matches("[A-Z_]{2,40}"))) {
            complaints.add("/industries", "missing", new Wording("请选择行业", "Choose industries."));
        }
        SupervisionRefusals.refuse(complaints);
    }

    /** Somebody joins. */
    public Committee join(UUID id, long seen, String username, String name) {
        Committee it = changed(id, seen);
        Complaints complaints =
                new Complaints().text("/username", username, 100).text("/name", name, 100);
        boolean member = it.members().stream().anyMatch(one -> one.username().equals(username));
        if (member || it.members().size() >= MOST_MEMBERS) {
            complaints.add(
                    "/username",
                    "member-already",
                    new Wording("已是成员，或成员已满", "A member already, or there are too many."));
        }
        SupervisionRefusals.refuse(complaints);
        database.sql("""
                        insert into supervision.committee_member (committee, username, name, joined_at, joined_by)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        id,
                        username.strip(),
                        name.strip(),
                        now(),
                        currentActor.actor().username())
                .update();
        keep(id, "member-joined", Map.of("username", username.strip()));
        return demand(id);
    }

    /** Somebody leaves; that somebody was a member stays known. */
    public Committee leave(UUID id, long seen, String username) {
        changed(id, seen);
        int left = database.sql("""
                        update supervision.committee_member set left_at = ?, left_by = ?
                         where committee = ? and username = ? and left_at is null""")
                .params(now(), currentActor.actor().username(), id, username)
                .update();
        if (left == 0) {
            throw CommitteeRefusals.unknown();
        }
        keep(id, "member-left", Map.of("username", username));
        return demand(id);
    }

    private Committee changed(UUID id, long seen) {
        demandCity();
        Committee it = demand(id);
        SeenVersion.demand(seen, it.version());
        int updated = database.sql(
                        "update supervision.committee set version = version + 1 where id = ? and version = ?")
                .params(id, seen)
                .update();
        SeenVersion.demand(1, updated);
        return it;
    }

    private void demandCity() {
        if (!currentActor.actor().is(Role.CITY_REGULATOR)) {
            throw SupervisionRefusals.notYourRole();
        }
    }

    /** Whether somebody belongs to it. */
    @Transactional(readOnly = true)
    public boolean isOf(@Nullable UUID committee, Actor actor) {
        return committee != null
                && demand(committee).members().stream()
                        .anyMatch(member ->
                                actor.standsFor() == null && member.username().equals(actor.username()));
    }

    /** Whether it works for an industry. */
    @Transactional(readOnly = true)
    public boolean covers(UUID committee, String industry) {
        return demand(committee).industries().contains(industry);
    }

    /** Null for none. */
    @Transactional(readOnly = true)
    public @Nullable String name(@Nullable UUID committee) {
        return Optional.ofNullable(committee).map(id -> demand(id).name()).orElse(null);
    }

    private void keep(UUID id, String act, Map<String, Object> after) {
        trail.append(new Act("committee", id.toString(), currentActor.actor().unit(), act, Map.of(), after, null));
    }

    private OffsetDateTime now() {
        return Moments.of(clock.instant());
    }

    /** @param industries codes of the industries it works for */
    public record Committee(
            UUID id, long version, String name, List<String> industries, List<CommitteeMember> members) {}

    public record CommitteeMember(String username, String name, Instant joinedAt) {}
}
