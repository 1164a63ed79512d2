// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.web;

import io.anlan.service.notification.Notice;
import io.anlan.service.notification.NoticeBoard;
import io.anlan.service.notification.NoticeSubject;
import io.anlan.service.platform.Wording;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private final NoticeBoard board;

    NoticeController(NoticeBoard board) {
        this.board = board;
    }

    /** What the present person is told, newest first. */
    @GetMapping
    NoticePage notices(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Min(1) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var page = board.page(unread, cursor, limit);
        return new NoticePage(
                page.notices().stream().map(NoticeItem::of).toList(),
                page.next() == null ? null : page.next().toString());
    }

    /** Remembers that the present person has read it; again changes nothing. */
    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable long id) {
        board.markRead(id);
    }

    record NoticePage(List<NoticeItem> items, @Nullable String next) {}

    record NoticeItem(
            String id,
            Instant at,
            String kind,
            String number,
            NoticeSubject subject,
            Wording text,
            @Nullable Instant readAt) {
        static NoticeItem of(Notice notice) {
            return new NoticeItem(
                    Long.toString(notice.id()),
                    notice.at(),
                    notice.kind(),
                    notice.number(),
                    notice.subject(),
                    notice.text(),
                    notice.readAt());
        }
    }
}
