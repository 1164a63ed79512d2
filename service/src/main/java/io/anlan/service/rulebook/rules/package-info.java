/** The workbench and the live packs of the rulebook: the only part of it that knows the rules. */
@NullMarked
package io.anlan.service.rulebook.rules;

import org.jspecify.annotations.NullMarked;
