// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.listedsupervision;

/** The ids of {@code listed-supervision.bpmn} that others may rely on; a test compares them with the drawing. */
public final class ListedSupervisionProcess {

    /** Id of the process and name of its file. */
    public static final String ID = "listed-supervision";

    /** Name under which the drawing finds its {@link ListedSupervisionSteps}. */
    public static final String STEPS = "listedSupervision";

    public static final String DECIDE = "userTask_decide";
    public static final String PUBLISH_LISTING = "userTask_publishListing";
    public static final String ACCEPT = "userTask_acceptRectification";
    public static final String APPROVE_DELISTING = "userTask_approveDelisting";
    public static final String PUBLISH_DELISTING = "userTask_publishDelisting";

    public static final String WATCH = "timerEvent_watch";

    public static final String DECLINED = "endEvent_declined";
    public static final String LISTING_PUBLISHED = "endEvent_listingPublished";
    public static final String DELISTING_APPROVED = "endEvent_delistingApproved";
    public static final String WATCHED = "endEvent_watched";
    public static final String DELISTED = "endEvent_delisted";
    public static final String WITHDRAWN = "endEvent_withdrawn";
    public static final String REPLACED = "endEvent_replaced";

    /** Message that ends it wherever it stands: the hidden danger was dismissed, or the proposal taken back. */
    public static final String WITHDRAWAL = "listedSupervisionWithdrawn";

    /** Message that ends it wherever it stands: a higher level lists the same hidden danger. */
    public static final String REPLACEMENT = "listedSupervisionReplaced";

    private ListedSupervisionProcess() {}
}
