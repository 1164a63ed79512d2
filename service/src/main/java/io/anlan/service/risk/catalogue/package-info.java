// SPDX-License-Identifier: Apache-2.0
/** The catalogue of risk points and control measures in the service's own terms. */
@NullMarked
@NamedInterface("catalogue")
package io.anlan.service.risk.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
