// SPDX-License-Identifier: Apache-2.0
/** The drawings with what stands at each step now and how long its steps took; read only. */
@NullMarked
package io.anlan.service.process.view;

import org.jspecify.annotations.NullMarked;
