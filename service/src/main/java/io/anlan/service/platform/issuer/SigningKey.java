// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded issuer's key, kept in the database: a new one per start would log everybody out. */
class SigningKey {

    private static final String ID = "demo";

    private final JdbcClient database;

    SigningKey(JdbcClient database) {
        this.database = database;
    }

    RSAKey load() throws JOSEException, ParseException {
        var stored = database.sql("select key from identity.signing_key where id = ?")
                .param(ID)
                .query(String.class)
                .optional();
        if (stored.isPresent()) {
            return RSAKey.parse(stored.get());
        }
        var fresh = new RSAKeyGenerator(2048)
                .keyUse(KeyUse.SIGNATURE)
                .keyID(UUID.randomUUID().toString())
                .generate();
        int rows = database.sql(
                        "insert into identity.signing_key (id, key) values (?, ?::jsonb) on conflict do nothing")
                .params(ID, fresh.toJSONString())
                .update();
        return rows == 1 ? fresh : load(); // another node was first
    }
}
