// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document.template;

/** What became of a proposed version. */
public enum TemplateState {
    PROPOSED,
    APPROVED,
    REJECTED,
    WITHDRAWN
}
