// SPDX-License-Identifier: Apache-2.0
/** The hidden danger over HTTP. */
@NullMarked
package io.anlan.service.hiddendanger.web;

import org.jspecify.annotations.NullMarked;
