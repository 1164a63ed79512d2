// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

import io.anlan.service.platform.Actor;
import java.time.Instant;
import java.util.Set;

/** What is known of the people who read notices. */
public interface NoticeReaders {

    /**
     * Remembers that this person is here, with the roles and the unit of today.
     *
     * @return topics the person muted
     */
    Set<NoticeTopic> welcome(Actor reader, Instant now);
}
