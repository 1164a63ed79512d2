// SPDX-License-Identifier: Apache-2.0
/** Whether a unit is a major hazard installation and of which level (GB 18218), with the tables that say so. */
@NullMarked
package io.anlan.rules.grading.installation;

import org.jspecify.annotations.NullMarked;
