/** Imports of findings, for the browser. */
@NullMarked
package io.anlan.service.inspection.web;

import org.jspecify.annotations.NullMarked;
