// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rows of rules a test is about, which are exactly those that rule in it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface NamesRows {
    String[] value();
}
