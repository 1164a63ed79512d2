/** What can be known of the container files where no container engine runs. */
package io.anlan.service.docker;
