// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.people;

import io.anlan.service.organization.Phrases;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a person.
 *
 * @param post e.g. 熔炼工
 * @param leftOn last day in the enterprise; null while there
 */
public record PersonContent(
        @Nullable String name,
        @Nullable Duty duty,
        @Nullable String post,
        @Nullable String phone,
        @Nullable LocalDate leftOn) {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /** What somebody is for the safety of the enterprise. */
    public enum Duty {
        PRINCIPAL,
        SAFETY_DIRECTOR,
        SAFETY_MANAGER,
        TEAM_LEADER,
        SPECIAL_OPERATOR,
        OTHER
    }

    void check(LocalDate today) {
        var complaints =
                new Complaints().text("/name", name, 50).present("/duty", duty).optionalText("/post", post, 50);
        if (phone != null && !phone.isBlank() && !phone.matches("[-+0-9() ]{5,30}")) {
            complaints.add("/phone", "not-a-number", Phrases.NOT_A_PHONE_NUMBER);
        }
        if (leftOn != null) {
            complaints.day("/leftOn", leftOn, EARLIEST, today);
        }
        complaints.refuse(
                "organization/invalid-person", new Wording("人员信息填写有误", "What is said of the person is wrong."));
    }

    static String words(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
