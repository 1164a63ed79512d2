// SPDX-License-Identifier: Apache-2.0
/** Newly published rules applied to cases under way: in the background, told in a report, and to orders only by a person. */
@NullMarked
package io.anlan.service.rulebook.redetermination;

import org.jspecify.annotations.NullMarked;
