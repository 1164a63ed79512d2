// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

/** Stored files that belong to the enterprise's house: floor plans, certificates; kept by the module that keeps files. */
public interface Documents {

    /**
     * From now on whoever may see the enterprise may see the file; joins the transaction.
     *
     * @param sha256 of the stored file
     * @throws io.anlan.service.platform.Refusal {@code evidence/unknown} when it was never stored or may not be seen
     */
    void attach(String sha256, Enterprise to);
}
