// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import io.anlan.service.platform.Violation;
import java.util.List;
import java.util.Map;

/** What may be said about an enterprise beyond its record: hazardous conditions that rules ask for; known where the rules are. */
public interface EnterpriseVocabulary {

    /** What does not fit the vocabulary; pointers begin with {@code /attributes}. */
    List<Violation> complaints(Map<String, Object> attributes);
}
