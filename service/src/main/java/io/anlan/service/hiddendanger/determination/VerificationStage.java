// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.determination;

/** The stages in which a rectification may be verified, in their order. */
public enum VerificationStage {
    /** 自查: by another person of the enterprise than the one who rectified. */
    SELF,
    /** 复查: on site, by the authority. */
    REVIEW,
    /** 复核: by an expert or a supervisor. */
    EXPERT
}
