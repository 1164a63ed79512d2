// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration;

/** How far a declaration went; never back. */
public enum DeclarationState {
    DECLARED,
    COMMITTED,
    PUBLISHED
}
