// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.http.HttpStatus;

/** All hidden dangers the current scope covers. */
interface HiddenDangers extends Repository<HiddenDanger, String> {

    HiddenDanger save(HiddenDanger hiddenDanger);

    /** Costs nothing when the transaction knows it already, which the process engine's many questions rely on. */
    Optional<HiddenDanger> findById(String number);

    /** @throws Refusal {@code hidden-danger/unknown} when there is none, or none the scope covers */
    default HiddenDanger demand(String number) {
        return findById(number)
                .orElseThrow(() -> new Refusal(
                        "hidden-danger/unknown",
                        HttpStatus.NOT_FOUND,
                        new Wording(
                                "没有该隐患，或不在您的管辖范围内", "There is no such hidden danger, or it is outside your scope.")));
    }

    /**
     * As it was seen.
     *
     * @throws Refusal also {@code hidden-danger/changed-meanwhile}
     */
    default HiddenDanger demand(String number, long version) {
        HiddenDanger it = demand(number);
        if (it.version() != version) {
            throw HiddenDangerManagement.changedMeanwhile(number);
        }
        return it;
    }

    boolean existsByCause(String cause);

    void flush();
}
