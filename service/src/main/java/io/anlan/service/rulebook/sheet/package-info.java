/** A pack as sheets of lines of cells: what people edit, export and import. */
@NullMarked
package io.anlan.service.rulebook.sheet;

import org.jspecify.annotations.NullMarked;
