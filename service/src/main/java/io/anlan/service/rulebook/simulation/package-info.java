// SPDX-License-Identifier: Apache-2.0
/** What a revision would have changed in what was found: run in the background beside what is law, and without effect. */
@NullMarked
package io.anlan.service.rulebook.simulation;

import org.jspecify.annotations.NullMarked;
