// SPDX-License-Identifier: Apache-2.0
/** Who works in an enterprise with which certificates, and until when they are valid. */
@NullMarked
package io.anlan.service.organization.people;

import org.jspecify.annotations.NullMarked;
