// SPDX-License-Identifier: Apache-2.0
/** The road of one version of a rule pack, from its draft to being law, or to its withdrawal. */
@NullMarked
package io.anlan.processes.rulerelease;

import org.jspecify.annotations.NullMarked;
