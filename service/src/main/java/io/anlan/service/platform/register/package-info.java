/** What all registers have in common: the parameters they are asked with, and rows read one after another. */
@NullMarked
package io.anlan.service.platform.register;

import org.jspecify.annotations.NullMarked;
