// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A refusal is known by its status and its stable type. */
public final class Refused {

    private Refused() {}

    public static void refused(ResponseSpec answer, int status, String type) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.type").isEqualTo("/problems/" + type);
    }

    public static void refused(ResponseSpec answer, HttpStatus status, String type) {
        refused(answer, status.value(), type);
    }
}
