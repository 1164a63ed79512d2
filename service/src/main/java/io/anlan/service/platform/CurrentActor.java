// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform;

/** Answers who acts in the present request or job. */
public interface CurrentActor {

    /** The person of the request, or the service itself in timers and listeners; never nobody. */
    Actor actor();
}
