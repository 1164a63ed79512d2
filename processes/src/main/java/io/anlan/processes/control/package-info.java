// SPDX-License-Identifier: Apache-2.0
/** One suspension of production while a hidden danger is open, until somebody consents to resume. */
@NullMarked
package io.anlan.processes.control;

import org.jspecify.annotations.NullMarked;
