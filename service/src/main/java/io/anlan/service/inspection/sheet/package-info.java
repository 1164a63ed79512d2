/** The table an inspector fills in: its columns, its template, and what its rows say. */
@NullMarked
package io.anlan.service.inspection.sheet;

import org.jspecify.annotations.NullMarked;
