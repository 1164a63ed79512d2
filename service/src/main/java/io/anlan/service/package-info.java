// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.anlan.service;

import org.jspecify.annotations.NullMarked;
