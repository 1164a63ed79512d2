// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform;

/** One text in both languages of the product. */
public record Wording(String zh, String en) {}
