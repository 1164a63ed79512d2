// SPDX-License-Identifier: Apache-2.0
/** The road of one request for more time to rectify: an extension, or a deferral under interim controls. */
@NullMarked
package io.anlan.processes.extension;

import org.jspecify.annotations.NullMarked;
