// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform;

import java.time.ZoneId;

/** Where days begin and end: periods of the law are days of Beijing time, wherever the server stands. */
public final class Shanghai {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Shanghai() {}
}
