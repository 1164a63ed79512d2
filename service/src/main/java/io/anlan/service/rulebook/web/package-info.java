/** The rulebook over HTTP. */
@NullMarked
package io.anlan.service.rulebook.web;

import org.jspecify.annotations.NullMarked;
