// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.platform.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@IntegrationTest
class ComplianceIT {

    private static final String PAINT_ROOM = """
            {"industry": "MACHINERY", "foundOn": "2025-04-07", "enterprise": {},
             "facts": [{"ref": "1", "type": "paintRoom",
                        "values": {"room": "SPRAY_ROOM", "paint": "OIL_BASED", "fixedGasAlarm": %s}}]}""";

    @Autowired
    private Api api;

    @Test
    void theVocabularyOffersEverySituationWithItsQuestions() {
        inspector()
                .get()
                .uri("/api/vocabulary")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.industries[?(@.code=='MACHINERY')].labels.zh")
                .isEqualTo("机械")
                .jsonPath("$.factTypes[?(@.name=='paintRoom')].criteria[?(@=='令10-7-7')]")
                .isNotEmpty()
                .jsonPath("$.factTypes[?(@.name=='paintRoom')].criteria[?(@=='令10-8-6')]")
                .isNotEmpty()
                .jsonPath("$.factTypes[?(@.name=='paintRoom')].attributes[?(@.name=='fixedGasAlarm')].kind")
                .isEqualTo("DEVICE")
                .jsonPath("$.factTypes[?(@.name=='hiddenDanger')]")
                .isEmpty()
                .jsonPath("$.enterpriseAttributes[?(@.name=='industry')]")
                .isEmpty();
    }

    @Test
    void theLivePreviewDecidesAndAsks() {
        determine("\"ABSENT\"")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.outcome")
                .isEqualTo("MAJOR")
                .jsonPath("$.findings[0].criterion")
                .isEqualTo("令10-7-7")
                .jsonPath("$.findings[0].checks[?(@.attribute=='fixedGasAlarm')].actual")
                .isEqualTo("ABSENT");
        determine("null")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.outcome")
                .isEqualTo("UNDETERMINED")
                .jsonPath("$.needed[0].question.zh")
                .isNotEmpty();
    }

    @Test
    void factsOutsideOfTheVocabularyAreAProblem() {
        determine("\"SHINY\"").expectStatus().isEqualTo(422);
        inspector()
                .post()
                .uri("/api/determinations")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"industry\": \"MACHINERY\", \"foundOn\": \"2025-04-07\", \"facts\": [null]}")
                .exchange()
                .expectStatus()
                .is4xxClientError();
    }

    @Test
    void aRulePackIsReadableRowByRow() {
        inspector()
                .get()
                .uri("/api/rule-packs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[?(@.id=='determination/mem-order-10-2023')].digest")
                .isNotEmpty();
        inspector()
                .get()
                .uri("/api/rule-packs/determination/mem-order-10-2023")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.rows[?(@.criterion=='令10-12-2')].conditions[*].zh")
                .isNotEmpty()
                .jsonPath("$.rows[0].examples[0].mustFire")
                .exists();
        inspector()
                .get()
                .uri("/api/rule-packs/no/such")
                .exchange()
                .expectStatus()
                .isNotFound();
        inspector()
                .get()
                .uri("/api/rule-packs/deadlines/default?version=99")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private RestTestClient inspector() {
        return api.as(Role.INSPECTOR, Api.PUDONG);
    }

    private RestTestClient.ResponseSpec determine(String alarm) {
        return inspector()
                .post()
                .uri("/api/determinations")
                .contentType(MediaType.APPLICATION_JSON)
                .body(PAINT_ROOM.formatted(alarm))
                .exchange();
    }
}
