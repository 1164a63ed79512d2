// SPDX-License-Identifier: Apache-2.0
/** Readers and writers between the forms in which people author rules and the model. */
@NullMarked
package io.anlan.rules.authoring;

import org.jspecify.annotations.NullMarked;
