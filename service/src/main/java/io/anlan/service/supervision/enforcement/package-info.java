// SPDX-License-Identifier: Apache-2.0
/** Transfers to enforcement (移送执法): the file, the decision on filing, the outcome that comes back, its publicity. */
@NullMarked
package io.anlan.service.supervision.enforcement;

import org.jspecify.annotations.NullMarked;
