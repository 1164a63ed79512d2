// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.determination;

import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides who verifies a rectification, in which stages, and how often its progress is reported. */
public interface VerificationPolicy {

    /** The stages a rectification submitted that day has to pass, in their order; never none. */
    Route route(ToVerify what, LocalDate on);

    /** How often progress is reported; none when nothing is asked for. */
    Optional<Cadence> cadence(ToVerify what, LocalDate on);

    /**
     * What the stages depend on.
     *
     * @param under whose rules apply
     * @param rejections how often it was sent back before
     * @param suspended whether production or the use of something was stopped because of it
     */
    record ToVerify(
            Jurisdiction under,
            HiddenDangerLevel level,
            @Nullable String accidentType,
            String source,
            int rejections,
            boolean suspended) {}

    /** @param explanation row, basis and version as plain JSON values; the same for all stages */
    record Route(List<Stage> stages, Map<String, Object> explanation) {}

    /**
     * How often progress is reported.
     *
     * @param days from one report to the next
     * @param explanation as of a route
     */
    record Cadence(int days, Map<String, Object> explanation) {}

    /** @param checklist what is confirmed before the stage is passed */
    record Stage(VerificationStage stage, Set<Role> roles, List<CheckItem> checklist) {}

    /**
     * Something the law or practice requires at a stage.
     *
     * @param id of the row
     */
    record CheckItem(String id, Wording sentence, ExplainedDecision.Basis basis) {}
}
