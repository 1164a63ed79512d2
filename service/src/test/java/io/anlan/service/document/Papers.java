// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

import static org.awaitility.Awaitility.await;

import io.anlan.service.hiddendanger.Road;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Reads documents as people do: through the API, and opened. */
public final class Papers {

    private final Road road;

    public Papers(Road road) {
        this.road = road;
    }

    /** Documents of a hidden danger, once there are so many. */
    public List<Map<String, Object>> of(String number, int count) {
        return await().until(() -> now(number), found -> found.size() >= count);
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> now(String number) {
        return (List<Map<String, Object>>)
                Objects.requireNonNull(road.read(road.regulator(), "/api/hidden-dangers/" + number + "/documents")
                        .get("items"));
    }

    static String file(Object id, int edition, String format) {
        return "/api/documents/" + id + "/editions/" + edition + "/file." + format;
    }

    static byte[] bytes(RestTestClient person, String uri) {
        return Objects.requireNonNull(person.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
    }

    /** What an opened DOCX says, without spaces. */
    static String docx(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var text = new XWPFWordExtractor(document)) {
            return text.getText().replaceAll("\\s", "");
        }
    }

    /** What an opened PDF says, without spaces. */
    static String pdf(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    static RestTestClient.ResponseSpec reissue(RestTestClient person, Object id, Object seen, String body) {
        return person.post()
                .uri("/api/documents/" + id + "/editions")
                .header("If-Match", "\"" + seen + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
