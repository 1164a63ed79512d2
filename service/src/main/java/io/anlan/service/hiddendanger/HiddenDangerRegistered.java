// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import java.time.Instant;

/** A hidden danger was registered; its facts may or may not suffice for a level. */
public record HiddenDangerRegistered(About about, Instant at, boolean factsMissing) implements HiddenDangerEvent {}
