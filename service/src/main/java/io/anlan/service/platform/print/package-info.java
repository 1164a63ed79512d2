// SPDX-License-Identifier: Apache-2.0
/** Pages in Chinese as PDF: what boards, cards and official documents are written on. */
@NullMarked
package io.anlan.service.platform.print;

import org.jspecify.annotations.NullMarked;
