// SPDX-License-Identifier: Apache-2.0
/** Documents and their templates over HTTP. */
@NullMarked
package io.anlan.service.document.web;

import org.jspecify.annotations.NullMarked;
