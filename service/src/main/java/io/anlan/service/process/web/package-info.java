// SPDX-License-Identifier: Apache-2.0
/** The process view over HTTP. */
@NullMarked
package io.anlan.service.process.web;

import org.jspecify.annotations.NullMarked;
