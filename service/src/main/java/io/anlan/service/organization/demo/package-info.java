// SPDX-License-Identifier: Apache-2.0
/** The invented city that a demo begins with: its units, enterprises, places and people. */
@NullMarked
package io.anlan.service.organization.demo;

import org.jspecify.annotations.NullMarked;
