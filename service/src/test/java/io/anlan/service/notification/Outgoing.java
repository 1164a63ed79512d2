// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

import static org.awaitility.Awaitility.await;

import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.HiddenDangerEvent;
import io.anlan.service.hiddendanger.clock.DayUnit;
import io.anlan.service.hiddendanger.clock.Period;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.notification.delivery.Channel;
import io.anlan.service.notification.delivery.Courier;
import io.anlan.service.notification.delivery.Dispatch;
import io.anlan.service.platform.scope.ServiceScope;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes something happen to a record of a shop of its own, and lets go out what is due. */
public final class Outgoing {

    public static final LocalDate DUE = LocalDate.of(2026, 3, 20);

    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;
    private final Dispatch dispatch;
    private final List<Courier> couriers;
    private final JdbcClient database;
    private final SettableClock clock;

    public Outgoing(
            ApplicationEventPublisher publisher,
            PlatformTransactionManager transactions,
            Dispatch dispatch,
            List<Courier> couriers,
            JdbcClient database,
            SettableClock clock) {
        this.publisher = publisher;
        this.transaction = new TransactionTemplate(transactions);
        this.dispatch = dispatch;
        this.couriers = couriers;
        this.database = database;
        this.clock = clock;
    }

    /** Of a shop nobody else knows. */
    public static String newShop(String district) {
        return district
                + "/310115004/310115004012/9131%014d"
                        .formatted(ThreadLocalRandom.current().nextLong(100_000_000_000_000L));
    }

    public static String newNumber() {
        return "HD-T-" + UUID.randomUUID();
    }

    public static HiddenDangerEvent.About about(String number, String shop, HiddenDangerLevel level) {
        return new HiddenDangerEvent.About(
                number, "除尘器未设泄爆 <b>", shop, "MACHINERY", "310115", "某某机械", level, "SELF_INSPECTION", null);
    }

    public void ordered(String number, String shop) {
        happened(new HiddenDangerEvent.RectificationOrdered(
                about(number, shop, HiddenDangerLevel.GENERAL),
                clock.instant(),
                DUE,
                new Period(10, DayUnit.CALENDAR_DAYS)));
    }

    /** Comes back when everybody was told. */
    public void happened(HiddenDangerEvent event) {
        transaction.executeWithoutResult(status -> publisher.publishEvent(event));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.sql("select count(*) from outbox.event_publication where serialized_event like ?")
                                .param("%" + event.about().number() + "%")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    /** State, attempts and time of the next of the only delivery there is to this recipient. */
    public String stateOfDeliveryTo(String recipient) {
        return Objects.requireNonNull(ServiceScope.call(() -> transaction.execute(
                status -> database.sql("""
                                select state || ' ' || attempts || ' '
                                       || to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI')
                                  from notification.delivery where recipient = ?""").param(recipient).query(String.class).single())));
    }

    /** Attempts of all deliveries of notices to this recipient. */
    public long attemptsFor(String recipient) {
        return Objects.requireNonNull(ServiceScope.call(() -> transaction.execute(
                status -> database.sql("""
                                select coalesce(sum(attempts), 0) from notification.delivery
                                 where recipient = ? and notice is not null""").param(recipient).query(Long.class).single())));
    }

    /** As if the person had not been here since. */
    public void lastSeen(String username, LocalDate day) {
        database.sql("update notification.subscriber set seen_at = ? where username = ?")
                .params(day.atStartOfDay().atOffset(ZoneOffset.ofHours(8)), username)
                .update();
    }

    /** One round of a channel, beside those the service makes by itself. */
    public void round(Channel channel) {
        couriers.stream()
                .filter(courier -> courier.channel() == channel)
                .forEach(courier -> ServiceScope.run(() -> dispatch.round(courier)));
    }
}
