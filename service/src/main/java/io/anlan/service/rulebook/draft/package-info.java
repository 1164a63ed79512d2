/** Drafts: edited line by line by several people at once, checked, compared, imported. */
@NullMarked
package io.anlan.service.rulebook.draft;

import org.jspecify.annotations.NullMarked;
