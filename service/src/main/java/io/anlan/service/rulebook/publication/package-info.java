/** What is law and from when: the log of publications, and how every node follows it. */
@NullMarked
package io.anlan.service.rulebook.publication;

import org.jspecify.annotations.NullMarked;
