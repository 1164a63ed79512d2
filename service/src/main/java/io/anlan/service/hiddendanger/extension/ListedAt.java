// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.extension;

import java.util.Optional;
import java.util.Set;

/** Whether a hidden danger is under listed supervision (挂牌督办); answered where listings are known. */
public interface ListedAt {

    /** The level that listed it, as the rules' list {@code listingLevel} names it; empty when it is not listed. */
    Optional<String> levelOf(String number);

    /** The numbers of all that are listed now, in the scope of the transaction. */
    Set<String> numbers();
}
