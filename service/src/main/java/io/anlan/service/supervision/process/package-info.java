// SPDX-License-Identifier: Apache-2.0
/** The only engine code of the module: what the processes are told, and what they ask. */
@NullMarked
package io.anlan.service.supervision.process;

import org.jspecify.annotations.NullMarked;
