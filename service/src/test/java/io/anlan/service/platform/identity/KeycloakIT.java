// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.anlan.service.Application;
import io.anlan.service.TestEnvironment;
import io.anlan.service.browser.Stories;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same application with a real Keycloak: first without it, then with it, then after it went away. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakIT {

    private static final KeycloakProcess KEYCLOAK = new KeycloakProcess();

    private static ConfigurableApplicationContext application;
    private static String url;
    private static String tokenOfKeycloak;

    @BeforeAll
    static void startTheApplicationAlone() {
        application = new SpringApplicationBuilder(Application.class)
                .profiles("demo", "keycloak", "test")
                .initializers(new TestEnvironment())
                .run("--anlan.identity.issuer=" + KEYCLOAK.issuer());
        url = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        KEYCLOAK.close();
        if (application != null) {
            application.close();
        }
    }

    @Test
    @Order(1)
    void theApplicationStartsWithoutKeycloakAndSaysSo() throws Exception {
        var answer = me(foreignToken());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("/problems/identity/unavailable");
        assertThat(get("/actuator/health", "").statusCode()).isEqualTo(503);
        assertThat(get("/actuator/health/liveness", "").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void keycloakGivesTheClaimsOfTheEmbeddedIssuer() throws Exception {
        KEYCLOAK.start(url);
        for (var person : new DemoPeople().all()) {
            var login = new KeycloakLogin(KEYCLOAK.issuer(), url);
            tokenOfKeycloak = login.logIn(person.username(), DemoPeople.PASSWORD);
            JsonNode me = JsonMapper.shared().readTree(me(tokenOfKeycloak).body());
            assertThat(me.path("username").asString()).isEqualTo(person.username());
            assertThat(me.path("name").asString()).isEqualTo(person.name());
            assertThat(me.at("/unit/path").asString()).isEqualTo(person.unit());
            assertThat(strings(me.path("roles")))
                    .containsExactlyElementsOf(
                            person.roles().stream().map(Enum::name).toList());
            assertThat(strings(me.path("industries"))).hasSameElementsAs(person.industries());
        }
        assertThat(get("/actuator/health", "").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void aTokenThatKeycloakDidNotSignIsRefused() throws Exception {
        assertThat(me(foreignToken()).statusCode()).isEqualTo(401);
    }

    /** Those in which every role logs in, acts and is refused; what pages do beyond that does not depend on the issuer. */
    @Test
    @Order(4)
    void theStoriesOfEveryRolePassWithKeycloak() throws Exception {
        Stories.pass(
                url,
                "keycloak",
                "01-landing",
                "02-general",
                "05-denied",
                "10-offline-inspection",
                "22-rule-roles",
                "27-roll-out");
    }

    @Test
    @Order(5)
    void whenKeycloakStopsWhatCannotBeCheckedIsUnavailableAndNeverAnError() throws Exception {
        KEYCLOAK.close();
        assertThat(me(tokenOfKeycloak).statusCode())
                .as("the keys are remembered for a while")
                .isIn(200, 503);
        var answer = me(foreignToken());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(get("/actuator/health", "").statusCode()).isEqualTo(503);
    }

    private static HttpResponse<String> me(String token) throws Exception {
        return get("/api/me", token);
    }

    private static HttpResponse<String> get(String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Right in everything but the signature; its key is one nobody has seen. */
    private static String foreignToken() throws Exception {
        var key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        var claims = new JWTClaimsSet.Builder()
                .issuer(KEYCLOAK.issuer())
                .audience("anlan-api")
                .subject("x")
                .claim("preferred_username", "x")
                .expirationTime(new Date(System.currentTimeMillis() + 60_000))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toList());
    }
}
