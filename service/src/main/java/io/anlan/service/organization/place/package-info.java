// SPDX-License-Identifier: Apache-2.0
/** Where an enterprise works: sites, buildings, their parts, and equipment. */
@NullMarked
package io.anlan.service.organization.place;

import org.jspecify.annotations.NullMarked;
