// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.level;

import io.anlan.service.risk.grading.Grading;
import io.anlan.service.risk.grading.Grading.PointState;
import io.anlan.service.risk.grading.Grading.Scores;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what scores, grounds, open hidden dangers and missed inspections make of a risk point. */
@Component
public class Levels {

    private final Grading grading;
    private final OpenDangers openDangers;

    Levels(Grading grading, OpenDangers openDangers) {
        this.grading = grading;
        this.openDangers = openDangers;
    }

    /** @param riskPoint whose row is locked; null for a new one, which has no hidden dangers yet */
    public Assessment assess(Scores scores, @Nullable UUID riskPoint) {
        Grading.Level graded = grading.level(scores);
        PointState state = riskPoint == null ? PointState.CALM : openDangers.state(riskPoint);
        return new Assessment(
                scores.method(),
                scores.scores(),
                scores.directGrounds(),
                graded.level(),
                grading.liveLevel(graded.level(), state),
                graded.control(),
                graded.gradedBy(),
                graded.on());
    }
}
