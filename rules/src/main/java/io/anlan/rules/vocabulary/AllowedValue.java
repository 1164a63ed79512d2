// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.vocabulary;

/** One code a choice may take. */
public record AllowedValue(String code, Labels labels) {}
