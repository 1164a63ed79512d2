// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.extension;

import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.HiddenDangerEvent;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ExtensionEnded;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerDismissed;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerSentBack;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationSubmitted;
import io.anlan.service.hiddendanger.process.ExtensionWorkflow;
import io.anlan.service.platform.Shanghai;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends what nobody needs any more, in the transaction in which it became so. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PostponementEnd {

    private final Postponements postponements;
    private final Cases cases;
    private final ExtensionWorkflow workflow;

    PostponementEnd(Postponements postponements, Cases cases, ExtensionWorkflow workflow) {
        this.postponements = postponements;
        this.cases = cases;
        this.workflow = workflow;
    }

    @EventListener
    void on(RectificationSubmitted event) {
        end(event, "已提交整改结果 Rectification was submitted");
    }

    @EventListener
    void on(HiddenDangerDismissed event) {
        end(event, "隐患已排除 The hidden danger was dismissed");
    }

    @EventListener
    void on(HiddenDangerSentBack event) {
        end(event, "规则重新适用后退回 Rules applied again took it back");
    }

    private void end(HiddenDangerEvent event, String why) {
        LocalDate today = LocalDate.ofInstant(event.at(), Shanghai.ZONE);
        for (Postponement it :
                postponements.findByNumberOrderByRound(event.about().number())) {
            if (it.isOpen()) {
                lapse(it, event, why);
            } else if (it.defersOn(today)) {
                it.endEarly(why, cases.actor(), event.at());
                cases.keep(it.number(), "deferral-ended", Map.of("round", it.round()), null);
            }
        }
    }

    private void lapse(Postponement it, HiddenDangerEvent event, String why) {
        it.end(PostponementState.LAPSED, why, cases.actor(), event.at());
        cases.keep(it.number(), it.kind().word() + "-lapsed", Map.of("round", it.round()), null);
        cases.publish(new ExtensionEnded(event.about(), event.at(), it.kind(), it.round(), true));
        workflow.lapsed(it.reference());
    }
}
