// SPDX-License-Identifier: Apache-2.0
/** Listed supervision (挂牌督办): proposal, decision, publicity, supervised rectification, acceptance with experts, delisting. */
@NullMarked
@NamedInterface("listing")
package io.anlan.service.supervision.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
