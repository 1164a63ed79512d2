// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

/** One way to take a general hidden danger from report to closure: three transactions, as three people act. */
interface Road {

    String name();

    /** Completes one; called by several threads at once. */
    void complete() throws Exception;

    /** Whether something written by the acts is still worked on; the clock goes on until nothing is. */
    boolean isBusy() throws Exception;
}
