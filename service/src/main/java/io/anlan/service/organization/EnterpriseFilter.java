// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import org.jspecify.annotations.Nullable;

/**
 * Which enterprises a list shows; null shows all.
 *
 * @param q part of the name, or the beginning of the code
 * @param district code of a district, e.g. {@code 310115}
 * @param street code of a street or town, e.g. {@code 310115120}
 * @param level highest live level of its risk points
 */
public record EnterpriseFilter(
        @Nullable String q,
        @Nullable String industry,
        @Nullable String district,
        @Nullable String street,
        @Nullable String level) {}
