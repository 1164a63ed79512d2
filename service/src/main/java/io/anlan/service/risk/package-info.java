// SPDX-License-Identifier: Apache-2.0
/** Tiered risk control (风险分级管控): the catalogue, the risk points of enterprises, their levels and what raises them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "organization", "evidence", "hiddendanger", "hiddendanger::determination"})
package io.anlan.service.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
