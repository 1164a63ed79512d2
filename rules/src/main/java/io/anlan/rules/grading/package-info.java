// SPDX-License-Identifier: Apache-2.0
/** How bad a risk is and why: grades by score and direct ground, live levels, and who controls. */
@NullMarked
package io.anlan.rules.grading;

import org.jspecify.annotations.NullMarked;
