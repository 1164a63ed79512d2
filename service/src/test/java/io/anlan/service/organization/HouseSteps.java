// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import io.anlan.service.Api;
import io.anlan.service.platform.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What the safety manager of an enterprise does in its house. */
public final class HouseSteps {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final RestTestClient manager;
    private final String code;

    /** @param path of the enterprise */
    public HouseSteps(Api api, String path) {
        this.manager = api.as(Role.ENTERPRISE_SAFETY_MANAGER, path);
        this.code = path.substring(path.lastIndexOf('/') + 1);
    }

    /** A code nobody has yet. */
    public static String newCode() {
        var random = ThreadLocalRandom.current();
        StringBuilder body = new StringBuilder("91310115MA");
        while (body.length() < 17) {
            body.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return ALPHABET.chars()
                .mapToObj(check -> body.toString() + (char) check)
                .filter(UnifiedSocialCreditCode::isValid)
                .findFirst()
                .orElseThrow();
    }

    /** What an enterprise is registered with. */
    public static Map<String, Object> content(
            String unit, String category, @Nullable String industry, @Nullable String reason) {
        Map<String, Object> content = new HashMap<>(Map.of(
                "name", "测试企业",
                "category", category,
                "unit", unit,
                "address", "测试路1号",
                "principal", "张三",
                "phone", "021-12345678",
                "employees", 80,
                "scale", "SMALL",
                "attributes", Map.of()));
        if (industry != null) {
            content.put("industry", industry);
        }
        if (reason != null) {
            content.put("industryReason", reason);
        }
        return content;
    }

    /** Registers an enterprise of MACHINERY in that unit, and answers its path. */
    public static String register(Api api, String unit) {
        String code = newCode();
        api.as(Role.CITY_REGULATOR, Api.CITY)
                .post()
                .uri("/api/enterprises")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("code", code, "enterprise", content(unit, "3670", null, null)))
                .exchange()
                .expectStatus()
                .isCreated();
        return unit + "/" + code;
    }

    RestTestClient manager() {
        return manager;
    }

    String place(String kind, @Nullable String parent, String name) {
        return (String) Objects.requireNonNull(
                call(HttpMethod.POST, "/api/enterprises/" + code + "/places", 0, placeBody(kind, parent, name), 201)
                        .get("id"));
    }

    static Map<String, Object> placeBody(String kind, @Nullable String parent, String name) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "name", name));
        if (parent != null) {
            body.put("parent", parent);
        }
        return body;
    }

    String person(String name) {
        var body = Map.<String, Object>of("name", name, "duty", "SPECIAL_OPERATOR", "post", "电焊工");
        return (String)
                Objects.requireNonNull(call(HttpMethod.POST, "/api/enterprises/" + code + "/people", 0, body, 201)
                        .get("id"));
    }

    Map<String, Object> call(HttpMethod method, String path, int version, Map<String, Object> body, int status) {
        return call(manager, method, path, version, body, status);
    }

    static Map<String, Object> put(RestTestClient who, String path, int version, Map<String, Object> body, int status) {
        return call(who, HttpMethod.PUT, path, version, body, status);
    }

    private static Map<String, Object> call(
            RestTestClient who, HttpMethod method, String path, int version, Map<String, Object> body, int status) {
        return Objects.requireNonNull(who.method(method)
                .uri(path)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody());
    }

    public static Map<String, Object> read(RestTestClient who, String path, int status) {
        return Objects.requireNonNull(who.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody());
    }

    static List<Map<String, Object>> items(RestTestClient who, String path) {
        return itemsOf(read(who, path, 200));
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> itemsOf(Map<String, Object> page) {
        return (List<Map<String, Object>>) Objects.requireNonNull(page.get("items"));
    }
}
