// SPDX-License-Identifier: Apache-2.0
/** Work in the background that only one node may do at a time. */
@NullMarked
package io.anlan.service.platform.job;

import org.jspecify.annotations.NullMarked;
