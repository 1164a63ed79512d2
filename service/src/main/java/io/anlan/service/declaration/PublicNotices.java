// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration;

import io.anlan.service.platform.Shanghai;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is published, by enterprise; a token that cannot be guessed opens it to everybody who has it. */
@Component
class PublicNotices {

    private static final int TOKEN_BYTES = 16;

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();

    PublicNotices(JdbcClient database) {
        this.database = database;
    }

    /** Takes the place of what was published before; the token stays. */
    void publish(String enterprise, Notice notice) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        database.sql("""
                        insert into declaration.public_notice (enterprise_code, token, content, published_at)
                        values (:enterprise, :token, :content::jsonb, :at)
                        on conflict (enterprise_code) do update
                            set content = excluded.content, published_at = excluded.published_at""")
                .param("enterprise", enterprise)
                .param("token", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                .param("content", JsonMapper.shared().writeValueAsString(notice))
                .param(
                        "at",
                        Objects.requireNonNull(notice.publishedAt())
                                .atZone(Shanghai.ZONE)
                                .toOffsetDateTime())
                .update();
    }

    Optional<Notice> find(String token) {
        return database.sql("select content from declaration.public_notice where token = ?")
                .param(token)
                .query(String.class)
                .optional()
                .map(content -> JsonMapper.shared().readValue(content, Notice.class));
    }

    Optional<String> token(String enterprise) {
        return database.sql("select token from declaration.public_notice where enterprise_code = ?")
                .param(enterprise)
                .query(String.class)
                .optional();
    }
}
