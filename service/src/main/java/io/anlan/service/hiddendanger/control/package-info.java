// SPDX-License-Identifier: Apache-2.0
/** What keeps people safe while a major hidden danger is open, from the order to the consent to resume. */
@NullMarked
package io.anlan.service.hiddendanger.control;

import org.jspecify.annotations.NullMarked;
