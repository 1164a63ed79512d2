// SPDX-License-Identifier: Apache-2.0
/** The ladder over HTTP. */
@NullMarked
package io.anlan.service.supervision.ladder.web;

import org.jspecify.annotations.NullMarked;
