// SPDX-License-Identifier: Apache-2.0
/** An issuer of tokens within the service, for the demo: its login page, its keys and what it gave. */
@NullMarked
package io.anlan.service.platform.issuer;

import org.jspecify.annotations.NullMarked;
