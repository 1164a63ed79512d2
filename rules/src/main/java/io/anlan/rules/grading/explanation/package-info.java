// SPDX-License-Identifier: Apache-2.0
/** What explanations of grades are made of: plain values as JSON takes them. */
@NullMarked
package io.anlan.rules.grading.explanation;

import org.jspecify.annotations.NullMarked;
