// SPDX-License-Identifier: Apache-2.0
/** What rules say of the people who decide: who stands in for whom, and what they may decide together. */
@NullMarked
package io.anlan.service.compliance.routing;

import org.jspecify.annotations.NullMarked;
