// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.vocabulary;

/** A text for people in Chinese and English. */
public record Labels(String zh, String en) {}
