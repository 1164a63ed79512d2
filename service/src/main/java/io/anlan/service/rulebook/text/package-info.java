/** Rules as text for people who write Drools: another form of the same lines, read by a grammar that runs nothing. */
@NullMarked
package io.anlan.service.rulebook.text;

import org.jspecify.annotations.NullMarked;
