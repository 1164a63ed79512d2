/** The rule packs behind the module's contracts: the only code of the service that knows them. */
@NullMarked
package io.anlan.service.compliance.rules;

import org.jspecify.annotations.NullMarked;
