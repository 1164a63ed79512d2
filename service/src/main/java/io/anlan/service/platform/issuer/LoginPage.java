// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.issuer;

import io.anlan.service.platform.problem.Languages;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The embedded issuer's login page, in the language the client asked for. */
@RestController
@Hidden
@Profile(EmbeddedIssuerConfiguration.PROFILE)
class LoginPage {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final String page = read("login/login.html");

    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();

    @GetMapping("/login")
    ResponseEntity<String> login(HttpServletRequest request, HttpServletResponse response, CsrfToken csrf) {
        var asked = requests.getRequest(request, response);
        boolean english = Locale.ENGLISH.equals(language(request, asked));
        String filled = page;
        for (var text : (english ? LoginTexts.EN : LoginTexts.ZH).entrySet()) {
            filled = filled.replace("{{" + text.getKey() + "}}", text.getValue());
        }
        var values = Map.of(
                "message", message(request, english),
                "csrfName", csrf.getParameterName(),
                "csrfToken", csrf.getToken(),
                "username", parameter(asked, "login_hint"));
        for (var value : values.entrySet()) {
            filled = filled.replace("{{" + value.getKey() + "}}", HtmlUtils.htmlEscape(value.getValue()));
        }
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(filled);
    }

    private static Locale language(HttpServletRequest request, @Nullable SavedRequest asked) {
        String chosen = request.getParameter("lang");
        if (chosen != null) {
            return Languages.of(chosen);
        }
        String wished = parameter(asked, "ui_locales");
        return wished.isEmpty()
                ? Languages.of(request)
                : Languages.of(wished.strip().replace(' ', ','));
    }

    private static String message(HttpServletRequest request, boolean english) {
        var texts = english ? LoginTexts.EN : LoginTexts.ZH;
        if (request.getParameter("locked") != null) {
            return texts.getOrDefault("locked", "");
        }
        return request.getParameter("error") == null ? "" : texts.getOrDefault("wrong", "");
    }

    private static String parameter(@Nullable SavedRequest asked, String name) {
        if (asked == null) {
            return "";
        }
        String[] values = asked.getParameterValues(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
