// SPDX-License-Identifier: Apache-2.0
/** The road of one hidden danger, from registration to closure or dismissal. */
@NullMarked
package io.anlan.processes.rectification;

import org.jspecify.annotations.NullMarked;
