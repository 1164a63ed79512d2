// SPDX-License-Identifier: Apache-2.0
/** How a risk is graded, raised and controlled, in the service's own terms; each with its reasons. */
@NullMarked
@NamedInterface("grading")
package io.anlan.service.risk.grading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
