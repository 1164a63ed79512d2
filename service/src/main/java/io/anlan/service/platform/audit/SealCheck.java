// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import io.anlan.service.platform.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks the seals in order, one seal's entries in memory, and looks for entries no seal and no queue knows. */
class SealCheck {

    private final @Nullable String knownSeal;
    private boolean knownSealSeen;
    private long seals;
    private String lastHash = AuditEncoding.NONE;
    private @Nullable String brokenAt;

    SealCheck(@Nullable String knownSeal) {
        this.knownSeal = knownSeal;
    }

    void examine(JdbcClient database) {
        List<Long> numbers = database.sql("select no from audit.seal order by no")
                .query(Long.class)
                .list();
        for (long number : numbers) {
            if (brokenAt == null) {
                follow(database, number);
            }
        }
        if (brokenAt == null && knownSeal != null && !knownSealSeen) {
            brokenAt = "seal %s is missing".formatted(knownSeal);
        }
        if (brokenAt == null) {
            brokenAt = strayEntry(database);
        }
    }

    private void follow(JdbcClient database, long number) {
        var seal = database.sql(
                        "select no, at, entries, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash from audit.seal where no = ?")
                .param(number)
                .query(Seal::of)
                .single();
        if (seal.no() != seals + 1) {
            brokenAt = "seal %d is missing".formatted(seals + 1);
            return;
        }
        Map<Long, String> hashes = hashesUnder(database, number);
        var encoding = AuditEncoding.seal(
                seal.previous(), seal.no(), seal.at(), seal.entries().size());
        for (long id : seal.entries()) {
            String hash = hashes.get(id);
            if (hash == null) {
                brokenAt = "seal %d: entry with id %d is missing".formatted(number, id);
                return;
            }
            encoding.member(id, hash);
        }
        if (!seal.previous().equals(lastHash) || !seal.hash().equals(encoding.hash())) {
            brokenAt = "seal %d does not match the entries it covers".formatted(number);
        }
        seals++;
        lastHash = seal.hash();
        knownSealSeen |= lastSeal() != null && lastSeal().equals(knownSeal);
    }

    private static Map<Long, String> hashesUnder(JdbcClient database, long number) {
        var hashes = new HashMap<Long, String>();
        database.sql(
                        "select id, encode(hash, 'hex') as hash from audit.entry where id in (select unnest(entries) from audit.seal where no = ?)")
                .param(number)
                .query((ResultSet row) -> {
                    hashes.put(row.getLong("id"), row.getString("hash"));
                });
        return hashes;
    }

    private static @Nullable String strayEntry(JdbcClient database) {
        return database.sql("""
                        select case when e.id is null then 'entry with id ' || known.id || ' is missing'
                                    else e.subject_kind || ' ' || e.subject || ': entry ' || e.seq || ' stands under '
                                         || coalesce(known.times, 0) || ' seals instead of one' end
                          from audit.entry e
                          full join (select id, count(*) as times
                                       from (select unnest(entries) as id from audit.seal
                                             union all select entry from audit.unsealed) every
                                      group by id) known on known.id = e.id
                         where e.id is null or known.times is distinct from 1
                         order by coalesce(e.id, known.id) limit 1""").query(String.class).optional().orElse(null);
    }

    long seals() {
        return seals;
    }

    @Nullable
    String lastSeal() {
        return seals == 0 ? null : seals + ":" + lastHash;
    }

    @Nullable
    String brokenAt() {
        return brokenAt;
    }

    private record Seal(long no, Instant at, List<Long> entries, String previous, String hash) {
        static Seal of(ResultSet row, int number) throws SQLException {
            return new Seal(
                    row.getLong("no"),
                    Moments.in(row, "at"),
                    List.of((Long[]) row.getArray("entries").getArray()),
                    row.getString("previous"),
                    row.getString("hash"));
        }
    }
}
