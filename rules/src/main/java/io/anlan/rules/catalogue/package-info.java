// SPDX-License-Identifier: Apache-2.0
/** The rule knowledge of the industries: processes, their risk points, and the control measures an inspector asks about. */
@NullMarked
package io.anlan.rules.catalogue;

import org.jspecify.annotations.NullMarked;
