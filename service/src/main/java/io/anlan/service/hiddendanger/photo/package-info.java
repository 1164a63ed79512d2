// SPDX-License-Identifier: Apache-2.0
/** Photographs of before and after: when and where they were taken, and what about them should be looked at. */
@NullMarked
package io.anlan.service.hiddendanger.photo;

import org.jspecify.annotations.NullMarked;
