/** The only engine code of the rulebook: what the process of a release is told, and what it asks. */
@NullMarked
package io.anlan.service.rulebook.process;

import org.jspecify.annotations.NullMarked;
