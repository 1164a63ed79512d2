/** Who acts: tokens, roles and the unit a person belongs to. */
@NullMarked
package io.anlan.service.platform.identity;

import org.jspecify.annotations.NullMarked;
