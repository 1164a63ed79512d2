// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

import io.anlan.service.document.template.DocumentKind;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger shows; null shows all.
 *
 * @param unit path of an issuing unit, with those below it
 * @param month of issue
 * @param q a part of the number, the enterprise or the title, or the number of the hidden danger
 */
public record DocumentFilter(
        @Nullable DocumentKind kind,
        @Nullable String unit,
        @Nullable YearMonth month,
        @Nullable String q) {}
