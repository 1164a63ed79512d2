// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to something.
 *
 * @param subjectKind e.g. {@code hidden-danger}
 * @param subject its stable identifier, e.g. {@code HD-2026-000123}
 * @param scope path of the unit the subject belongs to
 * @param act past participle, e.g. {@code registered}
 * @param before the values that changed, as they were; plain JSON values
 * @param after the values that changed, as they are now
 * @param note the person's own words: reason, opinion
 */
public record Act(
        String subjectKind,
        String subject,
        String scope,
        String act,
        Map<String, Object> before,
        Map<String, Object> after,
        @Nullable String note) {}
