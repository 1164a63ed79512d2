// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.hiddendanger.HiddenDangerEvent.VerificationAwaited;
import io.anlan.service.hiddendanger.control.Controls;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.VerificationPolicy;
import io.anlan.service.hiddendanger.determination.VerificationPolicy.ToVerify;
import io.anlan.service.platform.Shanghai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which stages a submission has to pass, and what is kept and told of them. */
@Component
class Verifications {

    private final VerificationPolicy policy;
    private final Controls controls;

    Verifications(VerificationPolicy policy, Controls controls) {
        this.policy = policy;
        this.controls = controls;
    }

    /** The stages that what is submitted now has to pass. */
    VerificationPolicy.Route route(HiddenDanger it, Instant now) {
        return policy.route(toVerify(it), LocalDate.ofInstant(now, Shanghai.ZONE));
    }

    private ToVerify toVerify(HiddenDanger it) {
        HiddenDangerLevel level = Objects.requireNonNull(it.level(), "only what is graded is rectified");
        Part.Found found = it.found();
        return new ToVerify(
                it.under(),
                level,
                found.accidentType(),
                found.source(),
                it.rejections(),
                controls.everSuspended(it.number()));
    }

    /** What the next stage waits for; null when there is none. */
    static @Nullable VerificationAwaited awaited(HiddenDanger it, Instant now) {
        return it.awaited()
                .map(stage -> new VerificationAwaited(
                        it.about(), now, it.submissions().size(), stage.stage(), stage.roles()))
                .orElse(null);
    }

    static List<String> names(HiddenDanger it, int round) {
        return it.stages(round).stream().map(stage -> stage.stage().name()).toList();
    }

    /** What the trail keeps of the verdict on the awaited stage. */
    static Map<String, Object> details(HiddenDanger it, List<Verification.Confirmation> confirmed) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("round", it.submissions().size());
        it.awaited().ifPresent(stage -> details.put("stage", stage.stage().name()));
        if (!confirmed.isEmpty()) {
            details.put(
                    "confirmed",
                    confirmed.stream()
                            .filter(Verification.Confirmation::met)
                            .map(Verification.Confirmation::item)
                            .toList());
        }
        return details;
    }
}
