// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.extension;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All requests for more time the current scope covers. */
interface Postponements extends Repository<Postponement, String> {

    Postponement save(Postponement postponement);

    Optional<Postponement> findById(String reference);

    List<Postponement> findByNumberOrderByRound(String number);

    void flush();
}
