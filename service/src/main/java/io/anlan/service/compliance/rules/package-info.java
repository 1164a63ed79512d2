// SPDX-License-Identifier: Apache-2.0
/** The rule packs behind the module's contracts: the only code of the service that decides hidden dangers with them. */
@NullMarked
@NamedInterface("rules")
package io.anlan.service.compliance.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
