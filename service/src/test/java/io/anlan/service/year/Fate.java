// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.year;

import io.anlan.service.hiddendanger.Road.Alarm;
import java.util.SplittableRandom;

/**
 * What will happen to one hidden danger, drawn from the seed: 94 % are general, 4 % major, 2 % need facts first; 3 % are
 * dismissed, of which a third goes on after an objection; 2 % are merged into another; 15 % ask for more time, of which 70 % get
 * it, 20 % do not, and 10 % only after the day to decide; 2 % have a time corrected, 2 % are listed; 80 % are submitted in time,
 * 18 % up to forty days late, 2 % never; 12 % fail a review once, 3 % twice; 3 % of the closed are reopened.
 *
 * @param late days after the last day on which it is submitted; negative before, very many for never
 */
record Fate(
        int day,
        Alarm alarm,
        End end,
        MoreTime moreTime,
        boolean corrected,
        boolean listed,
        int late,
        int failures,
        boolean reopened) {

    static final int NEVER = 100_000;

    enum End {
        RECTIFIED,
        DISMISSED,
        REINSTATED,
        MERGED
    }

    enum MoreTime {
        NOT_ASKED,
        GRANTED,
        REFUSED,
        LATE
    }

    static Fate drawn(long seed, int index, int days) {
        var dice = new SplittableRandom(seed + index * 0x9E3779B97F4A7C15L);
        int day = dice.nextInt(days);
        int alarm = dice.nextInt(100);
        int end = dice.nextInt(100);
        int time = dice.nextInt(1000);
        int fate = dice.nextInt(100);
        int late = fate < 80 ? -dice.nextInt(6) : fate < 98 ? 1 + dice.nextInt(40) : NEVER;
        int failures = dice.nextInt(100);
        return new Fate(
                day,
                alarm < 94 ? Alarm.GENERAL : alarm < 98 ? Alarm.MAJOR : Alarm.UNDETERMINED,
                end < 2 ? End.DISMISSED : end < 3 ? End.REINSTATED : end < 5 ? End.MERGED : End.RECTIFIED,
                time < 105
                        ? MoreTime.GRANTED
                        : time < 135 ? MoreTime.REFUSED : time < 150 ? MoreTime.LATE : MoreTime.NOT_ASKED,
                dice.nextInt(100) < 2,
                dice.nextInt(100) < 2,
                late,
                failures < 3 ? 2 : failures < 15 ? 1 : 0,
                dice.nextInt(100) < 3);
    }
}
