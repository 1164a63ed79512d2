/** Units and enterprises over HTTP. */
@NullMarked
package io.anlan.service.organization.web;

import org.jspecify.annotations.NullMarked;
