// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.platform.identity.BrowserLogin;
import io.anlan.service.platform.identity.DemoPeople;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

@IntegrationTest
class EmbeddedIssuerIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private OAuth2AuthorizationService authorizations;

    @Autowired
    private JdbcClient database;

    private BrowserLogin browser;

    @BeforeEach
    void aNewBrowser() {
        browser = new BrowserLogin(api.issuer());
    }

    @AfterEach
    void later() {
        clock.advance(Duration.ofHours(1));
        clock.reset();
    }

    @Test
    void aDemoUserLogsInAndTheTokenCarriesTheClaims() {
        String answer = browser.logIn("inspector.metal", DemoPeople.PASSWORD);
        String token = BrowserLogin.value(answer, "\"access_token\":\"");
        assertThat(answer).doesNotContain("refresh_token");
        api.withToken(token)
                .get()
                .uri("/api/me")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.username")
                .isEqualTo("inspector.metal")
                .jsonPath("$.name")
                .isEqualTo("钱钢")
                .jsonPath("$.roles[0]")
                .isEqualTo("INSPECTOR")
                .jsonPath("$.unit.path")
                .isEqualTo("310000")
                .jsonPath("$.industries.length()")
                .isEqualTo(2);
        assertThat(authorizations.findByToken(token, OAuth2TokenType.ACCESS_TOKEN))
                .as("the store gives back what it took, claims included")
                .isNotNull();
    }

    @Test
    void theLoginPageSpeaksTheLanguageTheClientAsksForAndFillsInTheName() {
        browser.authorize(Map.of("ui_locales", "en", "login_hint", "a\"><script>"));
        String page = browser.get(api.url() + "/login", "text/html").body();
        assertThat(page)
                .contains("<html lang=\"en\">", "a&quot;&gt;&lt;script&gt;")
                .doesNotContain("{{");
        assertThat(new BrowserLogin(api.issuer())
                        .get(api.url() + "/login", "text/html")
                        .body())
                .contains("<html lang=\"zh-CN\">", "用户名", "密码");
    }

    @Test
    void silentRenewalWithoutSessionSaysLoginRequiredInsteadOfShowingAPage() {
        String back = BrowserLogin.location(browser.authorize(Map.of("prompt", "none")));
        assertThat(back).startsWith(api.issuer() + "/auth/callback?").contains("error=login_required", "state=s1");
    }

    @Test
    void silentRenewalWithSessionGivesACode() {
        browser.logIn("auditor", DemoPeople.PASSWORD);
        String back = BrowserLogin.location(
                browser.authorize(Map.of("prompt", "none", "redirect_uri", api.issuer() + "/silent-renew.html")));
        assertThat(back).startsWith(api.issuer() + "/silent-renew.html?").contains("code=");
    }

    @Test
    void anotherRedirectAddressIsNeverFollowed() {
        var answer = browser.authorize(Map.of("prompt", "none", "redirect_uri", "https://elsewhere.example/"));
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("elsewhere");
    }

    @Test
    void aCodeIsWorthNothingWithoutTheVerifier() {
        browser.authorize(Map.of());
        String onward = BrowserLogin.location(browser.enter("auditor", DemoPeople.PASSWORD));
        String code = BrowserLogin.parameter(BrowserLogin.location(browser.get(onward, "text/html")), "code");
        assertThat(browser.exchange(code, "another-verifier-of-at-least-forty-three-characters")
                        .body())
                .contains("invalid_grant")
                .doesNotContain("access_token");
    }

    @Test
    void withoutProofKeyNoCodeIsGiven() {
        browser.logIn("auditor", DemoPeople.PASSWORD);
        String back = BrowserLogin.location(browser.get(
                api.issuer() + "/oauth2/authorize?response_type=code&client_id=anlan-ui&scope=openid&redirect_uri="
                        + api.issuer() + "/auth/callback",
                "text/html"));
        assertThat(back).contains("error=invalid_request").doesNotContain("code=");
    }

    @Test
    void guessingAPasswordEndsAfterFiveTriesAndOpensAgainLater() {
        for (int i = 0; i < LoginAttempts.PER_NAME_AND_ADDRESS; i++) {
            assertThat(BrowserLogin.location(browser.enter("admin", "wrong-" + i)))
                    .endsWith("/login?error");
        }
        assertThat(BrowserLogin.location(browser.enter("admin", DemoPeople.PASSWORD)))
                .endsWith("/login?locked");
        clock.advance(LoginAttempts.WINDOW.plusSeconds(1));
        assertThat(BrowserLogin.location(browser.enter("admin", DemoPeople.PASSWORD)))
                .doesNotContain("login");
    }

    @Test
    void aLoginWithoutTheFormsTokenIsRefused() {
        browser.get(api.url() + "/login", "text/html");
        var answer = browser.post(api.url() + "/login", Map.of("username", "admin", "password", DemoPeople.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void theSigningKeyIsKept() throws Exception {
        var key = new SigningKey(database);
        assertThat(key.load().getKeyID()).isEqualTo(key.load().getKeyID());
    }

    @Test
    void whoTypedTheLoopbackAddressIsTakenToTheIssuersName() {
        var answer = browser.get(api.url().replace("localhost", "127.0.0.1") + "/report?x=1", "text/html");
        assertThat(BrowserLogin.location(answer)).isEqualTo(api.issuer() + "/report?x=1");
    }

    @Test
    void pagesAnswerWithStrictHeaders() {
        var page = browser.get(api.url() + "/hidden-dangers", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<div id=\"root\">");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'self'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void ofTheManagementEndpointsOnlyHealthIsThere() {
        assertThat(browser.get(api.url() + "/actuator/health", "application/json")
                        .body())
                .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
        assertThat(browser.get(api.url() + "/actuator/env", "application/json").statusCode())
                .isEqualTo(404);
    }
}
