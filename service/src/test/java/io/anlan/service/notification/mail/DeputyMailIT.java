// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.mail;

import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.absence.Absentees;
import io.anlan.service.hiddendanger.HiddenDangerEvent.BecameOverdue;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.notification.Mailbox;
import io.anlan.service.notification.Outgoing;
import io.anlan.service.notification.delivery.Channel;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What an absent person would be told goes by mail to whoever stands in, as long as that lasts. */
@IntegrationTest
class DeputyMailIT {

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
    private Reader reader;
    private Mailbox mailbox;

    @BeforeEach
    void huangReadsMail() {
        clock.reset();
        mailbox = new Mailbox(port);
        people = new Absentees(api);
        reader = new Reader(
                people.known("huang", Api.CITY, CITY_REGULATOR), people.name("huang") + "@example.invalid", outgoing);
        reader.confirm(mailbox);
    }

    @AfterEach
    void end() {
        reader.forget();
        clock.reset();
        mailbox.close();
    }

    @Test
    void aDeputyIsWrittenToInThePlaceOfTheAbsentPersonAndNotAfterwards() {
        String before = overdue();
        people.enters(people.person("xu", Api.PUDONG, SUPERVISOR), "2026-03-10", "2026-03-12", "huang");
        String meanwhile = overdue();

        assertThat(reader.eventually(mailbox, 1).get(0).subject())
                .contains(meanwhile)
                .doesNotContain(before);

        clock.set(LocalDateTime.of(2026, 3, 13, 9, 0));
        overdue();
        outgoing.round(Channel.MAIL);
        assertThat(reader.mails(mailbox)).hasSize(1);
    }

    /** Of a general one the supervisors of the district are told, and not the city. */
    private String overdue() {
        String number = Outgoing.newNumber();
        outgoing.happened(new BecameOverdue(
                Outgoing.about(number, shop, HiddenDangerLevel.GENERAL), clock.instant(), Outgoing.DUE));
        return number;
    }
}
