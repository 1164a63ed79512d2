// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That a risk point is no longer there, and why. */
@Embeddable
record Retirement(
        @Column(name = "retired_at") Instant at,
        @Column(name = "retired_by") String by,
        @Column(name = "retirement_reason") String reason) {}
