// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.extension;

/** Where a request for more time stands. */
public enum PostponementState {
    REQUESTED,
    APPROVED,
    REFUSED,
    /** The enterprise does not ask any more. */
    WITHDRAWN,
    /** Nobody needs it any more: rectification was submitted, or the hidden danger is over. */
    LAPSED
}
