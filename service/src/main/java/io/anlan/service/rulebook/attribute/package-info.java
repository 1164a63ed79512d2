/** Facts that rules may mention and the application did not come with: proposed by one, confirmed by another, never taken back. */
@NullMarked
package io.anlan.service.rulebook.attribute;

import org.jspecify.annotations.NullMarked;
