/** Whether the examples and scenarios of a pack would notice a mistake in it. */
@NullMarked
package io.anlan.service.rulebook.coverage;

import org.jspecify.annotations.NullMarked;
