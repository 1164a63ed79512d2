// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.listing;

import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.supervision.listing.ListingManagement.PublicationProof;
import io.anlan.service.supervision.proceeding.ListingLevel;
import io.anlan.service.supervision.proceeding.Proceeding;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What was published of listings: everybody may read it without logging in, and nothing else stands in it. */
@Service
@Transactional
public class PublicListings {

    private static final int MOST = 500;

    private final JdbcClient database;
    private final Clock clock;

    PublicListings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void publish(Proceeding it, PublicationProof publication, boolean listed) {
        LocalDate listedOn = it.last("listed")
                .map(entry -> LocalDate.ofInstant(entry.at(), Shanghai.ZONE))
                .orElseThrow();
        PublicListing content = new PublicListing(
                it.number(),
                it.about().title(),
                it.about().enterprise(),
                it.level(),
                it.terms().supervisedBy(),
                listedOn,
                it.dueOn(),
                listed ? null : LocalDate.ofInstant(it.statusSince(), Shanghai.ZONE),
                publication.medium(),
                publication.link());
        database.sql("""
                        insert into supervision.public_listing (number, content, listed, published_at)
                        values (:number, :content::jsonb, :listed, :at)
                        on conflict (number) do update
                            set content = excluded.content, listed = excluded.listed, published_at = excluded.published_at""")
                .param("number", it.number())
                .param("content", JsonMapper.shared().writeValueAsString(content))
                .param("listed", listed)
                .param("at", Moments.of(clock.instant()))
                .update();
    }

    /** What was listed by mistake, or is listed higher up now, is not shown any more. */
    void withdraw(String number) {
        database.sql("delete from supervision.public_listing where number = ?")
                .param(number)
                .update();
    }

    /** Listed ones first, the latest publication first. */
    @Transactional(readOnly = true)
    public List<PublicListing> all() {
        return database
                .sql(
                        "select content from supervision.public_listing order by listed desc, published_at desc, number limit ?")
                .param(MOST)
                .query(String.class)
                .list()
                .stream()
                .map(content -> JsonMapper.shared().readValue(content, PublicListing.class))
                .toList();
    }

    /**
     * One line of the public list.
     *
     * @param delistedOn null while it is listed
     */
    public record PublicListing(
            String number,
            String title,
            String enterprise,
            ListingLevel level,
            @Nullable String supervisedBy,
            LocalDate listedOn,
            LocalDate dueOn,
            @Nullable LocalDate delistedOn,
            String medium,
            @Nullable String link) {}
}
