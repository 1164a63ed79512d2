// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.delivery;

import io.anlan.service.platform.scope.ServiceScope;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Begins a round of each channel that has none under way, on threads of its own: the other side may be slow. */
@Component
class Dispatching {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatching.class);

    private final Dispatch dispatch;
    private final List<Courier> couriers;
    private final TaskExecutor executor;
    private final Set<Channel> underWay =
            ConcurrentHashMap.newKeySet(EnumSet.allOf(Channel.class).size());

    Dispatching(Dispatch dispatch, List<Courier> couriers, @Qualifier("dispatchExecutor") TaskExecutor executor) {
        this.dispatch = dispatch;
        this.couriers = couriers;
        this.executor = executor;
    }

    @Scheduled(fixedDelayString = "${anlan.notification.dispatch-every:PT5S}", initialDelayString = "PT10S")
    void begin() {
        for (Courier courier : couriers) {
            if (underWay.add(courier.channel())) {
                executor.execute(() -> round(courier));
            }
        }
    }

    private void round(Courier courier) {
        try {
            ServiceScope.run(() -> dispatch.round(courier));
        } catch (RuntimeException e) { // the edge of the job
            LOG.error("A round of {} ended early; the next one goes on", courier.channel(), e);
        } finally {
            underWay.remove(courier.channel());
        }
    }
}
