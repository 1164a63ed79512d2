// SPDX-License-Identifier: Apache-2.0
/** Typed rows and conditions, hit policies and three-valued logic. */
@NullMarked
package io.anlan.rules.model;

import org.jspecify.annotations.NullMarked;
