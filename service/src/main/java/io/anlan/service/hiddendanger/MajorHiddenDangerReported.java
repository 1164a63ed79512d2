// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import java.time.Instant;
import java.util.List;

/** A major hidden danger was reported to the authority (Work Safety Law, article 41). */
public record MajorHiddenDangerReported(About about, Instant at, List<String> criteria) implements HiddenDangerEvent {}
