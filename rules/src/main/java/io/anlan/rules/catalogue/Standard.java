// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Where a measure comes from.
 *
 * @param number for example GB 6222-2005
 * @param clause null when the clause was not looked up
 * @param verified true when number and title were seen in a public source, false when they are recalled
 */
public record Standard(
        String number, String title, @Nullable String clause, boolean verified) {}
