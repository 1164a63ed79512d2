// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

import io.anlan.service.document.template.Placeholder;
import io.anlan.service.hiddendanger.Dossier;
import io.anlan.service.hiddendanger.HiddenDangerManagement;
import io.anlan.service.hiddendanger.Reasons;
import io.anlan.service.hiddendanger.determination.ExplainedDecision;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.platform.Shanghai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What documents say of a hidden danger, in Chinese as they print it. */
@Component
class DangerFields {

    private final HiddenDangerManagement hiddenDangers;
    private final Reasons reasons;

    DangerFields(HiddenDangerManagement hiddenDangers, Reasons reasons) {
        this.hiddenDangers = hiddenDangers;
        this.reasons = reasons;
    }

    /** @throws io.anlan.service.platform.Refusal {@code hidden-danger/unknown} */
    Dossier dossier(String number) {
        return hiddenDangers.dossier(number);
    }

    Map<Placeholder, String> of(Dossier it) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.ENTERPRISE, it.enterprise().name());
        values.put(Placeholder.ENTERPRISE_CODE, it.enterprise().code());
        values.put(Placeholder.DISTRICT, it.district().name());
        values.put(Placeholder.HIDDEN_DANGER, it.number());
        values.put(Placeholder.TITLE, it.title());
        values.put(Placeholder.DESCRIPTION, it.description());
        values.put(Placeholder.PLACE, it.place());
        values.put(Placeholder.FOUND_ON, day(it.foundOn()));
        values.put(Placeholder.LEVEL, level(it.level()));
        values.put(Placeholder.BASIS, basis(it));
        if (it.dueOn() != null) {
            values.put(Placeholder.DUE_ON, day(it.dueOn()));
        }
        return values;
    }

    private static String level(@Nullable HiddenDangerLevel level) {
        return level == null ? "待判定" : level == HiddenDangerLevel.MAJOR ? "重大事故隐患" : "一般事故隐患";
    }

    /** The clauses that were met; a clause recalled and not verified says so. */
    private String basis(Dossier it) {
        List<Reasons.DatedDecision> decisions = reasons.explanation(it.number()).decisions();
        List<ExplainedDecision.Finding> findings =
                decisions.get(decisions.size() - 1).decision().findings();
        if (findings.isEmpty()) {
            return "未触及重大事故隐患判定标准，按一般事故隐患治理";
        }
        return findings.stream()
                .map(finding ->
                        clause(finding.basis()) + "：" + finding.sentence().zh())
                .distinct()
                .collect(Collectors.joining("；"));
    }

    private static String clause(ExplainedDecision.Basis basis) {
        return "《" + basis.regulation() + "》" + basis.clause() + (basis.verified() ? "" : "（条款待核）");
    }

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static String day(Instant at) {
        return day(LocalDate.ofInstant(at, Shanghai.ZONE));
    }
}
