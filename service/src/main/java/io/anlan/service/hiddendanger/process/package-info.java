// SPDX-License-Identifier: Apache-2.0
/** The only engine code of the module: what the process is told, and what it asks. */
@NullMarked
package io.anlan.service.hiddendanger.process;

import org.jspecify.annotations.NullMarked;
