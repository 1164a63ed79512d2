// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.person;

/** Writes to an address to learn whether whoever entered it also reads it. */
public interface Confirmation {

    /** Whether this installation sends mail. */
    boolean isReady();

    /** @throws io.anlan.service.platform.Refusal {@code notification/mail-unreachable} when it could not be handed over */
    void send(String address, String code, MailLanguage language);
}
