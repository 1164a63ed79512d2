// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param expiringDays days before its end from which a certificate is expiring; renewals are applied for 60 days before */
@ConfigurationProperties("anlan.organization.people")
record PeopleSettings(@DefaultValue("60") int expiringDays) {}
