// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import java.time.Instant;
import java.util.List;

/** The facts sufficed, and the level is certain. */
public record HiddenDangerGraded(About about, Instant at, List<String> criteria) implements HiddenDangerEvent {}
