// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.engine;

/**
 * Who stands where, asked of what the engine remembers. Every list that a count of the process view leads to asks with these
 * words, so that both always say the same.
 */
public final class EngineStanding {

    /** Where something is waited for; the indexes of {@code db/migration/process} name the same. */
    public static final String WAITING = "a.act_type_ in ('userTask', 'intermediateTimer', 'intermediateMessageCatch')";

    /** Joined to an activity that has not ended, the instance it belongs to; that has not ended either. */
    public static final String OF_INSTANCE =
            "join engine.act_hi_procinst i on i.id_ = a.proc_inst_id_ and i.end_time_ is null";

    private EngineStanding() {}

    /**
     * The keys of the instances that stand at {@code :step}.
     *
     * @param process in SQL: a parameter or a literal
     */
    public static String keysAtStep(String process) {
        return "(select i.business_key_ from engine.act_hi_actinst a " + OF_INSTANCE + " where a.end_time_ is null and "
                + WAITING + " and a.proc_def_key_ = " + process + " and a.act_id_ = :step)";
    }
}
