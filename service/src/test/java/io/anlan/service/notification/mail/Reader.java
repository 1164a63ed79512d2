// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.notification.Mailbox;
import io.anlan.service.notification.Mailbox.Received;
import io.anlan.service.notification.Outgoing;
import io.anlan.service.notification.delivery.Channel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Somebody who confirms an address and reads what comes to it, but for the codes. */
record Reader(RestTestClient person, String address, Outgoing outgoing) {

    private static final String ADDRESS = "/api/notification-preferences/address";
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    void confirm(Mailbox mailbox) {
        post("", "{\"address\": \"" + address + "\"}", 204);
        var code = CODE.matcher(mailbox.to(address).get(0).plain());
        assertThat(code.find()).isTrue();
        post("/confirmation", "{\"code\": \"" + code.group() + "\"}", 200);
    }

    void forget() {
        person.delete().uri(ADDRESS).exchange().expectStatus().isNoContent();
    }

    List<Received> mails(Mailbox mailbox) {
        return mailbox.to(address).stream()
                .filter(mail -> !mail.subject().contains("验证码"))
                .toList();
    }

    List<Received> eventually(Mailbox mailbox, int count) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            outgoing.round(Channel.MAIL);
            assertThat(mails(mailbox)).hasSize(count);
        });
        return mails(mailbox);
    }

    /** What was answered. */
    String post(String path, String body, int expected) {
        byte[] answer = person.post()
                .uri(ADDRESS + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(expected)
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return answer == null ? "" : new String(answer, StandardCharsets.UTF_8);
    }
}
