/** The one command a newcomer types, driven as a newcomer would. */
package io.anlan.service.run;
