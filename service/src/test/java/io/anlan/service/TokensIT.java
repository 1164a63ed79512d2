// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import io.anlan.service.platform.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class TokensIT {

    @Autowired
    private Api api;

    @Test
    void withoutTokenNothingOfTheApiAnswers() {
        api.anonymous().get().uri("/api/me").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void theTokenSaysWhoActs() {
        api.as("li", List.of(Role.INSPECTOR), Api.PUDONG, "MACHINERY")
                .get()
                .uri("/api/me")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.username")
                .isEqualTo("li")
                .jsonPath("$.roles[0]")
                .isEqualTo("INSPECTOR")
                .jsonPath("$.unit.path")
                .isEqualTo(Api.PUDONG)
                .jsonPath("$.industries[0]")
                .isEqualTo("MACHINERY");
    }
}
