// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.delivery;

import io.anlan.service.notification.NoticesAdded.Added;
import java.time.Instant;
import java.util.List;

/** Knows who receives a notice by one of the channels; asked in the transaction of the notice. */
public interface Addressees {

    Channel channel();

    List<Addressee> of(Added notice, Instant now);

    /**
     * @param recipient username, or id of a webhook
     * @param dueAt when it is to be sent
     */
    record Addressee(String recipient, Bundle bundle, Instant dueAt) {}
}
