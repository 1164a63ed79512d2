// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.browser;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/**
 * What people do in a browser, in the whole city and by the clock of the world. The application and its database end with this
 * class, so that nobody else finds those records, or waits for what happened on a day that has not come yet.
 */
@IntegrationTest
@DirtiesContext
class BrowserStoriesIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private RepositoryService repository;

    /** The browser fills in its own day and waits for its own minute. */
    @BeforeEach
    void now() {
        clock.run();
    }

    @AfterEach
    void asBefore() {
        clock.reset();
    }

    @Test
    void theRolesTakeTheirStoriesToTheEnd() throws Exception {
        Stories.pass(api.url(), "embedded");
    }

    /** Sixteen days overdue: the story moves the service's clock, which runs on, and the people and their logins stay. */
    @Test
    void whatNobodyRectifiesClimbsToItsListingAndIsClosed() throws Exception {
        try (var days = new ClockServer(clock)) {
            Stories.pass(api.url(), "moved-clock", Map.of("CLOCK", days.address()), "37-overdue-to-closed");
        }
    }

    /** A drawing that comes while interviews are under way; who proposes to move them and who confirms it are two. */
    @Test
    void whatIsUnderWayMovesToANewDrawingOnceASecondPersonConfirms() throws Exception {
        try (var drawings = new DrawingServer(repository)) {
            Stories.pass(api.url(), "new-drawing", Map.of("DRAWINGS", drawings.address()), "43-process-versions");
        }
    }
}
