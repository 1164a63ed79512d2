// SPDX-License-Identifier: Apache-2.0
/** One content, two files: DOCX and PDF say the same. */
@NullMarked
package io.anlan.service.document.print;

import org.jspecify.annotations.NullMarked;
