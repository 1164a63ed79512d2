// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the test that walks the road up to one end event; {@link BpmnConventions} asks for one of each. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReachesEnd {
    String value();
}
