// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.mail;

import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.absence.Absentees;
import io.anlan.service.hiddendanger.HiddenDangerEvent.BecameOverdue;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.notification.Mailbox;
import io.anlan.service.notification.Mailbox.Received;
import io.anlan.service.notification.Outgoing;
import io.anlan.service.notification.delivery.Channel;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What an absent person would be told goes by mail to whoever stands in, as long as that lasts. */
@IntegrationTest
class DeputyMailIT {

    private static final String ADDRESS = "/api/notification-preferences/address";
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Outgoing outgoing;

    @Value("${spring.mail.port}")
    private int port;

    private final String shop = Outgoing.newShop(Api.PUDONG);

    private Absentees people;
    private RestTestClient huang;
    private String address;
    private Mailbox mailbox;

    @BeforeEach
    void huangReadsMail() {
        clock.reset();
        mailbox = new Mailbox(port);
        people = new Absentees(api);
        huang = people.known("huang", Api.CITY, CITY_REGULATOR);
        address = people.name("huang") + "@example.invalid";
        sends("", "{\"address\": \"" + address + "\"}", 204);
        var code = CODE.matcher(mailbox.to(address).get(0).plain());
        assertThat(code.find()).isTrue();
        sends("/confirmation", "{\"code\": \"" + code.group() + "\"}", 200);
    }

    @AfterEach
    void end() {
        huang.delete().uri(ADDRESS).exchange().expectStatus().isNoContent();
        clock.reset();
        mailbox.close();
    }

    @Test
    void aDeputyIsWrittenToInThePlaceOfTheAbsentPersonAndNotAfterwards() {
        String before = overdue();
        people.enters(people.person("xu", Api.PUDONG, SUPERVISOR), "2026-03-10", "2026-03-12", "huang");
        String meanwhile = overdue();

        assertThat(eventually(1).get(0).subject()).contains(meanwhile).doesNotContain(before);

        clock.set(LocalDateTime.of(2026, 3, 13, 9, 0));
        overdue();
        outgoing.round(Channel.MAIL);
        assertThat(mails()).hasSize(1);
    }

    /** Of a general one the supervisors of the district are told, and not the city. */
    private String overdue() {
        String number = Outgoing.newNumber();
        outgoing.happened(new BecameOverdue(
                Outgoing.about(number, shop, HiddenDangerLevel.GENERAL), clock.instant(), Outgoing.DUE));
        return number;
    }

    private void sends(String path, String json, int status) {
        huang.post()
                .uri(ADDRESS + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private List<Received> mails() {
        return mailbox.to(address).stream()
                .filter(mail -> !mail.subject().contains("验证码"))
                .toList();
    }

    private List<Received> eventually(int count) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            outgoing.round(Channel.MAIL);
            assertThat(mails()).hasSize(count);
        });
        return mails();
    }
}
