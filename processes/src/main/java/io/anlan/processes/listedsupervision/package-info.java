// SPDX-License-Identifier: Apache-2.0
/** The road of one listed supervision (挂牌督办), from its proposal to its delisting. */
@NullMarked
package io.anlan.processes.listedsupervision;

import org.jspecify.annotations.NullMarked;
