// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

/** What became of a row in one decision. */
public enum Standing {
    /** It is met and counts; where one row answers, it is the one that answers about its fact. */
    ANSWERS,
    /** It is met because a device that failed counts as missing. */
    ANSWERS_BY_FAILED_DEVICE,
    /** It would be met, but an earlier row answers, or its item is met by another row already. */
    EARLIER_ANSWERED,
    /** A condition is false. */
    NOT_MET,
    /** Something has to be known first. */
    NOT_KNOWN,
    NOT_IN_FORCE,
    /** Nothing of what it looks at was found. */
    NO_SUCH_FACT
}
