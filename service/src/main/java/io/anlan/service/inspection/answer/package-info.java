// SPDX-License-Identifier: Apache-2.0
/** What was answered, what that amounts to, and when an inspection is done. */
@NullMarked
package io.anlan.service.inspection.answer;

import org.jspecify.annotations.NullMarked;
