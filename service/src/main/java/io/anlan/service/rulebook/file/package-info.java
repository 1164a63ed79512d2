/** Rules as files: taken away to a spreadsheet, and brought back as a comparison that is applied as a whole or not at all. */
@NullMarked
package io.anlan.service.rulebook.file;

import org.jspecify.annotations.NullMarked;
