// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of the present person: of one's roles, about records one may see. */
@Service
public class NoticeBoard {

    private final Notices notices;
    private final NoticeReaders readers;
    private final CurrentActor currentActor;
    private final Clock clock;

    NoticeBoard(Notices notices, NoticeReaders readers, CurrentActor currentActor, Clock clock) {
        this.notices = notices;
        this.readers = readers;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param notices newest first
     * @param next to go on before; null on the last page
     */
    public record Page(List<Notice> notices, @Nullable Long next) {}

    /** @param limit 1 to 200 */
    @Transactional
    public Page page(boolean unreadOnly, @Nullable Long before, int limit) {
        var reader = currentActor.actor();
        var hidden = NoticeTraits.hiddenKinds(readers.welcome(reader, clock.instant()));
        var found = notices.of(reader, hidden, unreadOnly, before == null ? Long.MAX_VALUE : before, limit + 1);
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        var page = found.subList(0, limit);
        return new Page(page, page.get(limit - 1).id());
    }

    /** @throws Refusal {@code notification/unknown} when there is no such notice for the present person */
    @Transactional
    public void markRead(long id) {
        if (!notices.markRead(id, currentActor.actor(), clock.instant())) {
            throw new Refusal(
                    "notification/unknown",
                    HttpStatus.NOT_FOUND,
                    new Wording("没有这条通知。", "There is no such notice for you."));
        }
    }
}
