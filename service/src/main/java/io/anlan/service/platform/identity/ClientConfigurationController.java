// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.identity;

import io.anlan.service.platform.Role;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the browser client must know before anybody is logged in. */
@RestController
class ClientConfigurationController {

    private final ClientConfiguration configuration;

    ClientConfigurationController(IdentitySettings settings, ObjectProvider<DemoPeople> people) {
        var users = people.stream()
                .flatMap(demo -> demo.all().stream())
                .map(person -> new DemoUser(person.username(), DemoPeople.PASSWORD, person.roles(), person.name()))
                .toList();
        configuration = new ClientConfiguration(settings.issuer(), settings.clientId(), users);
    }

    @GetMapping("/api/client-configuration")
    @PreAuthorize("permitAll()")
    ResponseEntity<ClientConfiguration> clientConfiguration() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(configuration);
    }

    record ClientConfiguration(String authority, String clientId, List<DemoUser> demoUsers) {}

    record DemoUser(String username, String password, List<Role> roles, String name) {}
}
