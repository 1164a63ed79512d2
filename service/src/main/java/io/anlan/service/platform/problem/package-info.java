/** Refusals as RFC 9457 problems in the reader's language. */
@NullMarked
package io.anlan.service.platform.problem;

import org.jspecify.annotations.NullMarked;
