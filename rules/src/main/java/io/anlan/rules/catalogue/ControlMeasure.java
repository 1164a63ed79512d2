// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A control measure and how it is checked.
 *
 * @param id never reused, for example MET-M001
 * @param question what the inspector answers
 * @param evidence what to bring: photo of what, record of what
 * @param mayBeMajor true when failing can meet one of the criteria its risk point names; the criteria then ask for facts
 * @param accidentType code of the vocabulary (GB 6441) of the hidden danger when it fails
 * @param standard null where no standard says it and good practice does
 */
public record ControlMeasure(
        String id,
        MeasureKind kind,
        String text,
        String question,
        AnswerSpec answer,
        String evidence,
        CheckedBy checkedBy,
        CheckFrequency frequency,
        boolean mayBeMajor,
        String accidentType,
        @Nullable Standard standard) {}
