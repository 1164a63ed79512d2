// SPDX-License-Identifier: Apache-2.0
/** Templates of official documents: text with named places, changed by one person and approved by another. */
@NullMarked
package io.anlan.service.document.template;

import org.jspecify.annotations.NullMarked;
