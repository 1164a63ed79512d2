// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform;

/** What a person may do; the names are those of the identity provider's realm. */
public enum Role {
    ENTERPRISE_REPORTER,
    ENTERPRISE_SAFETY_MANAGER,
    INSPECTOR,
    DISTRICT_REGULATOR,
    CITY_REGULATOR,
    SUPERVISOR,
    RULE_AUTHOR,
    RULE_REVIEWER,
    RULE_LEGAL,
    RULE_APPROVER,
    AUDITOR,
    ADMIN
}
