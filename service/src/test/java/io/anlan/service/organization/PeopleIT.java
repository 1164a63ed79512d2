// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.platform.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** People, and whether their certificates count today. */
@IntegrationTest
class PeopleIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    private String code;
    private HouseSteps house;

    @BeforeEach
    void register() {
        clock.reset();
        String path = HouseSteps.register(api, "310000/310115/310115103");
        code = path.substring(path.lastIndexOf('/') + 1);
        house = new HouseSteps(api, path);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void aCertificateExpiresWithTheClock() {
        String welder = house.person("李四");
        assertThat(validity()).isNull();
        certify(welder, "焊接与热切割作业", LocalDate.of(2026, 5, 10), null, 201);
        assertThat(validity()).as("61 days before").isEqualTo("VALID");
        clock.set(LocalDateTime.of(2026, 3, 11, 0, 0));
        assertThat(validity()).as("60 days before").isEqualTo("EXPIRING");
        clock.set(LocalDateTime.of(2026, 5, 10, 23, 59));
        assertThat(validity()).as("on its last day").isEqualTo("EXPIRING");
        clock.set(LocalDateTime.of(2026, 5, 11, 0, 0));
        assertThat(validity()).as("the day after").isEqualTo("EXPIRED");
    }

    @Test
    void aMissedReviewCountsAsExpired() {
        String electrician = house.person("王五");
        certify(electrician, "低压电工作业", LocalDate.of(2029, 1, 1), LocalDate.of(2026, 3, 9), 201);
        assertThat(validity()).isEqualTo("EXPIRED");
    }

    @Test
    void aRenewedCertificateTakesThePlaceOfTheOld() {
        String welder = house.person("李四");
        certify(welder, "焊接与热切割作业", LocalDate.of(2026, 3, 1), null, 201);
        certify(welder, "高处作业", LocalDate.of(2030, 3, 1), null, 201);
        assertThat(validity()).as("the worst of those that count").isEqualTo("EXPIRED");
        clock.set(LocalDateTime.of(2026, 3, 10, 9, 1));
        certify(welder, "焊接与热切割作业", LocalDate.of(2032, 3, 1), null, 201);
        assertThat(validity()).isEqualTo("VALID");
        assertThat(people("?validity=EXPIRED")).isEmpty();
        assertThat(certificates())
                .hasSize(3)
                .filteredOn(certificate -> Boolean.FALSE.equals(certificate.get("counts")))
                .hasSize(1);
    }

    @Test
    void impossibleCertificatesAreRefused() {
        String welder = house.person("李四");
        certify(welder, "焊接与热切割作业", LocalDate.of(2019, 3, 1), null, 422);
        certify(welder, "焊接与热切割作业", LocalDate.of(2027, 3, 1), LocalDate.of(2028, 3, 1), 422);
        certify(welder, "", LocalDate.of(2027, 3, 1), null, 422);
    }

    @Test
    void whoLeftIsShownOnlyWhenAskedFor() {
        String welder = house.person("李四");
        var left =
                new HashMap<String, Object>(Map.of("name", "李四", "duty", "SPECIAL_OPERATOR", "leftOn", "2026-03-09"));
        house.call(HttpMethod.PUT, "/api/people/" + welder, 0, left, 200);
        assertThat(people("")).isEmpty();
        assertThat(people("?left=true")).hasSize(1);
        left.put("leftOn", "2026-03-11");
        house.call(HttpMethod.PUT, "/api/people/" + welder, 1, left, 422);
    }

    @Test
    void theDemoHasSomebodyWhoseCertificateIsExpiring() {
        assertThat(HouseSteps.items(
                        api.as(Role.INSPECTOR, Api.PUDONG),
                        "/api/enterprises/91310115MA1K100021/people?validity=EXPIRING"))
                .hasSize(1);
    }

    private void certify(String person, String subject, LocalDate validTo, @Nullable LocalDate reviewBy, int status) {
        Map<String, Object> certificate = new HashMap<>(Map.of(
                "kind", "SPECIAL_OPERATION",
                "subject", subject,
                "number", "T310115199001011234",
                "issuedBy", "应急管理局",
                "issuedOn", "2020-05-11",
                "validTo", validTo.toString()));
        if (reviewBy != null) {
            certificate.put("reviewBy", reviewBy.toString());
        }
        house.call(HttpMethod.POST, "/api/people/" + person + "/certificates", 0, certificate, status);
    }

    private List<Map<String, Object>> people(String query) {
        return HouseSteps.items(house.manager(), "/api/enterprises/" + code + "/people" + query);
    }

    private @Nullable Object validity() {
        return people("").get(0).get("validity");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> certificates() {
        return (List<Map<String, Object>>)
                Objects.requireNonNull(people("").get(0).get("certificates"));
    }
}
