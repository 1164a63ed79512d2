// SPDX-License-Identifier: Apache-2.0
/** The city that was drawn as rows for COPY, table by table. */
@NullMarked
package io.anlan.service.city.rows;

import org.jspecify.annotations.NullMarked;
