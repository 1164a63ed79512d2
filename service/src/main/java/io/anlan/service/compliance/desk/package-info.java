// SPDX-License-Identifier: Apache-2.0
/** What rules say at the desk: how urgent work is, how long a claim holds, which words are offered. */
@NullMarked
package io.anlan.service.compliance.desk;

import org.jspecify.annotations.NullMarked;
