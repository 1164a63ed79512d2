// SPDX-License-Identifier: Apache-2.0
/** Absences over HTTP. */
@NullMarked
package io.anlan.service.absence.web;

import org.jspecify.annotations.NullMarked;
