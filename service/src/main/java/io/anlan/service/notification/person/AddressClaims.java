// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.person;

import io.anlan.service.platform.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses that wait for their code. */
@Repository
class AddressClaims {

    private final JdbcClient database;

    AddressClaims(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param codeHash hexadecimal SHA-256
     * @param tries made with wrong codes
     */
    record Claim(long id, String address, String codeHash, int tries) {}

    long since(String username, Instant since) {
        return database.sql("select count(*) from notification.address_claim where username = ? and at > ?")
                .params(username, Moments.of(since))
                .query(Long.class)
                .single();
    }

    void add(String username, String address, String codeHash, Instant at, Instant expiresAt) {
        database.sql("""
                        insert into notification.address_claim (username, address, code_hash, at, expires_at)
                        values (?, ?, decode(?, 'hex'), ?, ?)""")
                .params(username, address, codeHash, Moments.of(at), Moments.of(expiresAt))
                .update();
    }

    /** The newest, locked; an older one is void. */
    Optional<Claim> open(String username, Instant now) {
        return database.sql("""
                        select id, address, encode(code_hash, 'hex') as code_hash, tries from notification.address_claim
                         where username = :username and settled_at is null and expires_at > :now
                           and id = (select max(id) from notification.address_claim where username = :username)
                           for update""")
                .param("username", username)
                .param("now", Moments.of(now))
                .query(AddressClaims::claim)
                .optional();
    }

    void tried(long id) {
        database.sql("update notification.address_claim set tries = tries + 1 where id = ?")
                .param(id)
                .update();
    }

    void settle(long id, Instant now) {
        database.sql("update notification.address_claim set settled_at = ? where id = ?")
                .params(Moments.of(now), id)
                .update();
    }

    private static Claim claim(ResultSet row, int line) throws SQLException {
        return new Claim(row.getLong("id"), row.getString("address"), row.getString("code_hash"), row.getInt("tries"));
    }
}
