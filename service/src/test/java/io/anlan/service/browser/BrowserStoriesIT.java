// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.browser;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class BrowserStoriesIT {

    @Autowired
    private Api api;

    @Test
    void theRolesTakeTheirStoriesToTheEnd() throws Exception {
        Stories.pass(api.url(), "embedded");
    }
}
