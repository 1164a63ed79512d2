// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

/**
 * A ladder knows something new; told after the act was committed.
 *
 * @param ladder its key
 */
record LadderFactsChanged(String ladder) {}
