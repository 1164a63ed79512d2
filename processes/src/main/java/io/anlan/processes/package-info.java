// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.anlan.processes;

import org.jspecify.annotations.NullMarked;
