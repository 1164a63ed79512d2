// SPDX-License-Identifier: Apache-2.0
/** Evidence over HTTP. */
@NullMarked
package io.anlan.service.evidence.web;

import org.jspecify.annotations.NullMarked;
