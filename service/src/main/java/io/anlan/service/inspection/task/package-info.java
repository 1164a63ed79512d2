// SPDX-License-Identifier: Apache-2.0
/** What is to be checked, by whom and until when: periodical tasks of enterprises, samples of regulators. */
@NullMarked
package io.anlan.service.inspection.task;

import org.jspecify.annotations.NullMarked;
