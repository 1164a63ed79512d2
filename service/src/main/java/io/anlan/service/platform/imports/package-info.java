// SPDX-License-Identifier: Apache-2.0
/** Tables that come as a file: kept, checked in the background, then taken as a whole or not at all. */
@NullMarked
package io.anlan.service.platform.imports;

import org.jspecify.annotations.NullMarked;
