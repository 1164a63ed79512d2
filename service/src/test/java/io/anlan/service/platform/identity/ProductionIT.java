// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Application;
import io.anlan.service.TestEnvironment;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody without a token learns from an installation as {@code docker/compose.yaml} starts it. */
class ProductionIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext application;
    private static String url;

    @BeforeAll
    static void start() {
        application = new SpringApplicationBuilder(Application.class)
                .profiles("keycloak", "production")
                .initializers(new TestEnvironment())
                .run("--anlan.identity.issuer=http://localhost:" + TestEnvironment.freePort() + "/realms/anlan");
        url = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/openapi",
                "/api/openapi.yaml",
                "/api/openapi/swagger-config",
                "/api/openapi/anything",
                "/api",
                "/api/anything",
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/v3/api-docs/swagger-config",
                "/swagger-ui",
                "/swagger-ui/index.html",
                "/swagger-ui.html",
                "/swagger-resources",
                "/webjars/swagger-ui/index.html",
                "/actuator",
                "/actuator/env",
                "/actuator/mappings",
                "/actuator/heapdump"
            })
    void nothingDescribesTheServiceToStrangers(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(path.startsWith("/api") ? 401 : 404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("json");
        assertThat(answer.body()).doesNotContain("paths", "openapi\":", "<html");
    }

    @Test
    void whatTheClientNeedsBeforeTheLoginNamesNoUser() throws Exception {
        JsonNode configuration =
                JsonMapper.shared().readTree(get("/api/client-configuration").body());
        assertThat(configuration.path("authority").asString()).endsWith("/realms/anlan");
        assertThat(configuration.path("demoUsers")).isEmpty();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
