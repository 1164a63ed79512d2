// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** For those who write, judge or watch over rules. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@rulebookPolicy.mayRead()")
@interface MayRead {}
