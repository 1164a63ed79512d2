// SPDX-License-Identifier: Apache-2.0
/** Declarations, the public notice, and pages to hang up over HTTP. */
@NullMarked
package io.anlan.service.declaration.web;

import org.jspecify.annotations.NullMarked;
