// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.person;

/** How a person receives the notices of a topic by e-mail. */
public enum MailChoice {
    AT_ONCE,
    /** All of a day in one, in the morning. */
    DIGEST,
    OFF
}
