// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.problem;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Collects all that is wrong with what somebody sent, so that one answer names everything. */
public final class Complaints {

    private static final int LONGEST_WORDS = 2000;

    private final List<Violation> violations = new ArrayList<>();

    /** Demands words: present, not blank, no control characters, and not longer than {@code max} characters. */
    public Complaints text(String pointer, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            return add(pointer, "missing", new Wording("必须填写", "This is required."));
        }
        return optionalText(pointer, value, max);
    }

    /** As {@link #text}, if anything was sent at all. */
    public Complaints optionalText(String pointer, @Nullable String value, int max) {
        if (value != null && value.length() > max) {
            return add(pointer, "too-long", new Wording("最多" + max + "字", "At most " + max + " characters."));
        }
        if (value != null && value.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r')) {
            return add(pointer, "control-character", new Wording("含有不可见控制字符", "Control characters are not allowed."));
        }
        return this;
    }

    /**
     * Demands what a person says to an act: an opinion or a reason.
     *
     * @throws Refusal of that type where there is nothing, or more than 2,000 characters
     */
    public static void demandWords(String type, String pointer, @Nullable String words) {
        new Complaints()
                .text(pointer, words, LONGEST_WORDS)
                .refuse(type, new Wording("请填写意见或理由", "An opinion or reason is needed."));
    }

    public Complaints present(String pointer, @Nullable Object value) {
        return value != null ? this : add(pointer, "missing", new Wording("必须填写", "This is required."));
    }

    /** Demands a day within the limits, both inclusive. */
    public Complaints day(String pointer, @Nullable LocalDate value, LocalDate earliest, LocalDate latest) {
        if (value == null) {
            return present(pointer, null);
        }
        if (value.isBefore(earliest) || value.isAfter(latest)) {
            return add(
                    pointer,
                    "out-of-range",
                    new Wording(
                            "日期应在 " + earliest + " 至 " + latest + " 之间",
                            "The day must lie between " + earliest + " and " + latest + "."));
        }
        return this;
    }

    /** Refuses what is negative, has more than two decimals or twelve digits before them; CNY. */
    public Complaints optionalMoney(String pointer, @Nullable BigDecimal value) {
        if (value != null
                && (value.signum() < 0
                        || value.stripTrailingZeros().scale() > 2
                        || value.precision() - value.scale() > 12)) {
            return add(
                    pointer,
                    "not-an-amount",
                    new Wording("应为不小于0、最多两位小数的金额（元）", "An amount in CNY: not negative, at most two decimals."));
        }
        return this;
    }

    public Complaints add(String pointer, String code, Wording message) {
        violations.add(new Violation(pointer, code, message));
        return this;
    }

    /** @throws Refusal of that type, naming every complaint, if there is one */
    public void refuse(String type, Wording wording) {
        if (!violations.isEmpty()) {
            throw new Refusal(type, HttpStatus.UNPROCESSABLE_CONTENT, wording, violations);
        }
    }
}
