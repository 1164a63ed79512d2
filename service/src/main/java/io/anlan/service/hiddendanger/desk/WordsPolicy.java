// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.desk;

import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.hiddendanger.determination.VerificationStage;
import io.anlan.service.platform.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words that are offered for a decision, and what to look at before it; implemented where the rules are known. */
public interface WordsPolicy {

    /** In the order of the rules; what depends on a level or stage that is not known is not offered. */
    List<OfferedText> texts(Deciding about, LocalDate on);

    /** @param stage of verification that is awaited; null for other decisions */
    record Deciding(
            Jurisdiction under,
            DeskAct act,
            @Nullable HiddenDangerLevel level,
            @Nullable VerificationStage stage) {}

    /** A decision somebody takes at the desk; as the rules' list {@code deskAct} names it. */
    enum DeskAct {
        APPROVE_PLAN,
        REJECT_PLAN,
        ACCEPT,
        REJECT,
        GRANT_MORE_TIME,
        REFUSE_MORE_TIME
    }

    /** What a text is for. */
    enum DeskTextUse {
        /** May be taken over and changed; what is stored is what was written in the end, whatever it was taken from. */
        PHRASE,
        /** To look at before deciding. */
        POINT
    }

    record OfferedText(DeskAct act, DeskTextUse use, Wording text, RuleReason why) {}
}
