// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All hidden dangers the current scope covers. */
interface HiddenDangers extends Repository<HiddenDanger, String> {

    HiddenDanger save(HiddenDanger hiddenDanger);

    /** Costs nothing when the transaction knows it already, which the process engine's many questions rely on. */
    Optional<HiddenDanger> findById(String number);

    boolean existsByCause(String cause);

    void flush();
}
