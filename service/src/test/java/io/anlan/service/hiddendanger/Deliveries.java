// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Listens behind the outbox, as other modules do, and keeps what was delivered. */
@Component
class Deliveries {

    private final List<HiddenDangerEvent> delivered = new CopyOnWriteArrayList<>();

    @ApplicationModuleListener
    void on(HiddenDangerEvent event) {
        delivered.add(event);
    }

    List<HiddenDangerEvent> of(String number) {
        return delivered.stream()
                .filter(event -> event.about().number().equals(number))
                .toList();
    }
}
