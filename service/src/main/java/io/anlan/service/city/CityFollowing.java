// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city;

import java.util.List;

/** What follows from the records and is written from them: histories of levels, who may see the pictures, the audit trail. */
final class CityFollowing {

    private static final String TRAIL = """
            insert into audit.entry (subject_kind, subject, seq, scope, at, username, name, role, address, act, before, after,
                                     note, previous, hash)
            select (e).subject_kind, (e).subject, (e).seq, (e).scope, (e).at, (e).username, (e).name, (e).role, (e).address,
                   (e).act, (e).before, (e).after, (e).note, (e).previous, audit.hash_of(e)
              from (select row(0, '%s', r.%s, 1, r.scope, cast(:now as timestamptz), 'anlan', '安澜', '', '', 'taken-over',
                               '{}'::json, %s, cast(:note as text), decode(repeat('00', 32), 'hex'), ''::bytea)::audit.entry as e
                      from %s r where :photograph <> :plan) entries""";

    static final List<String> STEPS = List.of(
            """
            insert into risk.level_change (risk_point, scope, industry, at, kind, from_level, to_level, cause)
            select p.id, p.scope, p.industry, p.created_at, kinds.kind, null, p.graded_level, jsonb_build_object('act', 'taken-over')
              from risk.risk_point p cross join (values ('GRADED'), ('LIVE')) kinds (kind)
             where :photograph <> :plan and cast(:now as timestamptz) is not null and cast(:note as text) <> ''""",
            """
            insert into risk.level_change (risk_point, scope, industry, at, kind, from_level, to_level, cause)
            select p.id, p.scope, p.industry, h.registered_at, 'LIVE', p.graded_level, p.live_level,
                   jsonb_build_object('hiddenDanger', h.number)
              from risk.risk_point p
              join lateral (select number, registered_at from hidden_danger.hidden_danger h
                             where h.risk_point = p.id and h.status <> 'CLOSED' order by ordinal limit 1) h on true
             where p.live_level <> p.graded_level
               and :photograph <> :plan and cast(:now as timestamptz) is not null and cast(:note as text) <> ''""",
            """
            insert into evidence.holding (sha256, scope, industry, name, media_type, size, uploaded_at, uploaded_by)
            select h.sha256, e.scope, e.industry, h.name, h.media_type, h.size, :now, 'anlan'
              from organization.enterprise e
              cross join (select distinct on (sha256) * from evidence.holding where sha256 in (:photograph, :plan)
                           order by sha256, id) h
             where cast(:note as text) <> ''
                on conflict do nothing""",
            """
            update organization.enterprise e set level = p.level
              from (select enterprise_code, max(risk.rank(live_level)) as rank,
                           (array['LOW', 'MEDIUM', 'HIGH', 'MAJOR'])[max(risk.rank(live_level))] as level
                      from risk.risk_point group by enterprise_code) p
             where p.enterprise_code = e.code
               and :photograph <> :plan and cast(:now as timestamptz) is not null and cast(:note as text) <> ''""",
            TRAIL.formatted(
                    "hidden-danger",
                    "number",
                    "json_build_object('status', r.status, 'outcome', r.outcome)",
                    "hidden_danger.hidden_danger"),
            TRAIL.formatted("enterprise", "code", "json_build_object('name', r.name)", "organization.enterprise")
                    + " where not exists (select from audit.entry a where a.subject_kind = 'enterprise'"
                    + " and a.subject = (e).subject)",
            """
            insert into audit.unsealed (entry) select a.id from audit.entry a
             where a.act = 'taken-over' and :photograph <> :plan and cast(:now as timestamptz) is not null
               and cast(:note as text) <> ''""");

    private CityFollowing() {}
}
