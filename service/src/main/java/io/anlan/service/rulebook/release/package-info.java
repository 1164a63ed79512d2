/** The release of a draft: submitted, reviewed by a peer and where needed by lawyers, approved by somebody else again. */
@NullMarked
package io.anlan.service.rulebook.release;

import org.jspecify.annotations.NullMarked;
