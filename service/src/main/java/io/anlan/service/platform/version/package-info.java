// SPDX-License-Identifier: Apache-2.0
/** The version of what somebody saw, as HTTP carries it. */
@NullMarked
package io.anlan.service.platform.version;

import org.jspecify.annotations.NullMarked;
