// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives other modules what is known of stored evidence. */
public interface EvidenceLocker {

    /**
     * The stored files in the given order.
     *
     * @throws io.anlan.service.platform.Refusal {@code evidence/unknown} when one was never stored or may not be seen
     */
    List<EvidenceFile> require(Collection<String> sha256);

    /**
     * Like {@link #require}, and from now on whoever may see the record may see the files. Until then only the unit of the
     * person who stored them, and those above it, may. Joins the transaction of the act; repeating it changes nothing.
     *
     * @param scope path of the unit the record belongs to, which the present person must see
     * @param industry industry the record belongs to; null when those limited to an industry may see it too
     */
    List<EvidenceFile> attach(Collection<String> sha256, String scope, @Nullable String industry);

    /** What photographs say of themselves, by their name; of what is no photograph, or not in sight, nothing. */
    Map<String, PhotoFacts> photographs(Collection<String> sha256);
}
