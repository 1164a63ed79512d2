// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The register of enterprises; gives only what the current actor may see. */
interface RegisteredEnterprises extends Repository<RegisteredEnterprise, String> {

    Optional<RegisteredEnterprise> findById(String code);
}
