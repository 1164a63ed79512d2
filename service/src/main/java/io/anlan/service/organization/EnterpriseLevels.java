// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import org.jspecify.annotations.Nullable;

/** Where those who grade risk points say what an enterprise amounts to, so that lists can show and filter it. */
public interface EnterpriseLevels {

    /**
     * The highest live level of its active risk points changed; joins the transaction, repeating it changes nothing.
     *
     * @param level MAJOR, HIGH, MEDIUM or LOW; null when it has none any more
     */
    void become(String code, @Nullable String level);
}
