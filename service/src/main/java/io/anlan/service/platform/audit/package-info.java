/** Every act, append-only and chained by hashes. */
@NullMarked
package io.anlan.service.platform.audit;

import org.jspecify.annotations.NullMarked;
