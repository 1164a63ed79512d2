// SPDX-License-Identifier: Apache-2.0
/** What a revision would change in what was found and what is there: run in the background beside what is law, without effect. */
@NullMarked
package io.anlan.service.rulebook.simulation;

import org.jspecify.annotations.NullMarked;
