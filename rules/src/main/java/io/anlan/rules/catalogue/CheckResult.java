// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.catalogue;

import java.time.LocalDate;
import java.util.List;

/**
 * What one version of a catalogue says about the answers to its questions. The same answers on the same day give an equal
 * result from the same version, for ever.
 *
 * @param digest SHA-256 of the content of the version
 * @param findings measures that fail, in the order they were asked
 * @param unanswered measures that were asked and have no answer; they are neither passed nor failed
 * @param passed measures whose answer passes
 */
public record CheckResult(
        String catalogueId,
        String version,
        String digest,
        LocalDate on,
        List<MeasureFinding> findings,
        List<String> unanswered,
        List<String> passed) {}
