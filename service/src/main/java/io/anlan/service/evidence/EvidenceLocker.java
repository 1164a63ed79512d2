// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import java.util.Collection;
import java.util.List;

/** Gives other modules what is known of stored evidence. */
public interface EvidenceLocker {

    /**
     * The stored files in the given order.
     *
     * @throws io.anlan.service.platform.Refusal {@code evidence/unknown} when one was never stored or may not be seen
     */
    List<EvidenceFile> require(Collection<String> sha256);
}
