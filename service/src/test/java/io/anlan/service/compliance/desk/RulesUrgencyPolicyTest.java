// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.RulePack;
import io.anlan.rules.RulePacks;
import io.anlan.rules.authoring.PackText;
import io.anlan.rules.authoring.ShippedPacks;
import io.anlan.rules.vocabulary.Vocabulary;
import io.anlan.service.hiddendanger.desk.Urgency;
import io.anlan.service.hiddendanger.desk.UrgencyPolicy.DaysLeft;
import io.anlan.service.hiddendanger.desk.UrgencyPolicy.Ranking;
import io.anlan.service.hiddendanger.desk.UrgencyPolicy.WaitingWork;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RulesUrgencyPolicyTest {

    private static final LocalDate ON = LocalDate.of(2026, 3, 10);
    private static final Jurisdiction PUDONG = new Jurisdiction("310115", "MACHINERY");

    private final RulePacks packs = RulePacks.shipped();
    private final RulesUrgencyPolicy policy = new RulesUrgencyPolicy(new DeskPacks(packs));

    @Test
    void whatWasSentBackTwiceIsMoreUrgentThanWhatWasSentBackOnce() {
        assertThat(urgencyAfter(2)).isEqualTo(Urgency.SOON);
        assertThat(urgencyAfter(1)).isNotEqualTo(Urgency.SOON);
    }

    @Test
    void theSameWorkIsNotDecidedTwice() {
        assertThat(ranked(1)).isSameAs(ranked(1));
    }

    @Test
    void whatWasAnsweredIsForgottenOnceOtherRulesArePublished() {
        assertThat(urgencyAfter(1)).isNotEqualTo(Urgency.SOON);
        packs.publish(alreadyAfterOne());
        assertThat(urgencyAfter(1)).isEqualTo(Urgency.SOON);
    }

    private Urgency urgencyAfter(int rejections) {
        return ranked(rejections).urgency();
    }

    private Ranking ranked(int rejections) {
        var work = new WaitingWork(
                "ACCEPT", HiddenDangerLevel.GENERAL, DaysLeft.UNLIMITED, DaysLeft.UNLIMITED, rejections, 0, false);
        return policy.rank(PUDONG, work, ON).orElseThrow();
    }

    private static RulePack alreadyAfterOne() {
        PackText shipped = ShippedPacks.text("routing/urgency");
        return new PackText(
                        shipped.header()
                                .replace("version: \"1\"", "version: \"2\"")
                                .replace("validFrom: \"2020-01-01\"", "validFrom: \"2026-01-01\""),
                        shipped.rows().replace("rejections >= 2 次", "rejections >= 1 次"),
                        shipped.examples().lines().findFirst().orElseThrow() + "\n")
                .read(Vocabulary.shipped());
    }
}
