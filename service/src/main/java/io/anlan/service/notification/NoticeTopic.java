// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

/** What a notice is about in general; people and other systems choose by topic what reaches them and how. */
public enum NoticeTopic {
    /** Orders, their last days and what follows from missing them. */
    DEADLINES,
    /** Steps on the way of a hidden danger that wait for somebody or are done. */
    HANDLING,
    /** What a supervising authority does beyond the ordinary way. */
    SUPERVISION,
    /** Drafts, reviews and publications of rules. */
    RULES,
    /** What the administrators of the service must see to. */
    OPERATION
}
