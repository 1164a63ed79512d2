/** Vocabulary, rule packs and the live determination, for the browser. */
@NullMarked
package io.anlan.service.compliance.web;

import org.jspecify.annotations.NullMarked;
