// SPDX-License-Identifier: Apache-2.0
/** The catalogue and the grades as the generated city needs them. */
@NullMarked
package io.anlan.service.city.rules;

import org.jspecify.annotations.NullMarked;
