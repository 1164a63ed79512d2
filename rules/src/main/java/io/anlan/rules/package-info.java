// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.anlan.rules;

import org.jspecify.annotations.NullMarked;
