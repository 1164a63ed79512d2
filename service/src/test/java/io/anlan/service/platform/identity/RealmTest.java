// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.platform.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm beside the compose file is the one the code expects. */
class RealmTest {

    private final JsonNode realm;

    RealmTest() throws IOException {
        realm = JsonMapper.shared().readTree(Files.readString(Path.of("..", "docker", "keycloak", "realm.json")));
    }

    @Test
    void theRealmHasExactlyTheRolesOfTheCode() {
        assertThat(stream(realm.at("/roles/realm"))
                        .map(role -> role.path("name").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Enum::name).toList());
    }

    @Test
    void theRealmHasThePeopleOfTheDemoWithTheSameRolesUnitsAndIndustries() throws IOException {
        assertThat(stream(realm.path("users")).map(RealmTest::person))
                .containsExactlyInAnyOrderElementsOf(new DemoPeople().all());
    }

    /** Published passwords are worth one login: the first thing they ask for is another one. */
    @Test
    void thePublishedPasswordsMustBeChanged() {
        assertThat(stream(realm.path("users")).flatMap(user -> stream(user.path("credentials"))))
                .isNotEmpty()
                .allMatch(credential -> credential.path("temporary").asBoolean());
    }

    @Test
    void theClientIsPublicWithProofKeyAndItsTokensAreForTheApi() {
        var client = realm.at("/clients/0");
        assertThat(client.path("clientId").asString()).isEqualTo("anlan-ui");
        assertThat(client.path("publicClient").asBoolean()).isTrue();
        assertThat(client.path("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(client.path("attributes").path("pkce.code.challenge.method").asString())
                .isEqualTo("S256");
        assertThat(client.path("redirectUris").toString()).doesNotContain("*");
        assertThat(client.path("protocolMappers").toString()).contains("\"anlan-api\"", "\"unit\"", "\"industries\"");
    }

    private static DemoPeople.Person person(JsonNode user) {
        return new DemoPeople.Person(
                user.path("username").asString(),
                user.path("firstName").asString(),
                strings(user.path("realmRoles")).stream()
                        .filter(role -> !role.startsWith("default-roles-"))
                        .map(Role::valueOf)
                        .toList(),
                user.at("/attributes/unit/0").asString(),
                strings(user.at("/attributes/industries")));
    }

    private static List<String> strings(JsonNode array) {
        return stream(array).map(JsonNode::asString).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
