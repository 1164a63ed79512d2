// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.mail;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is written; the server it is handed to is {@code spring.mail.*}.
 *
 * @param from address of the sender; empty: no mail
 * @param digestAt when the digests go out, by the clock of Shanghai
 * @param restAfter how long somebody may stay away and still be written to: roles are known from the last visit only
 */
@ConfigurationProperties("anlan.notification.mail")
record MailSettings(
        @DefaultValue("") String from,
        @DefaultValue("08:00") LocalTime digestAt,
        @DefaultValue("45d") Duration restAfter) {}
