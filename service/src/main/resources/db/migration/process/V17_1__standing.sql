-- What stands at a step now, and how long steps took: asked across all instances, which the engine's own indexes are not for.
-- Only where somebody or something is waited for; the rest is passed in the moment it is entered.
create index act_hi_actinst_standing on engine.act_hi_actinst (proc_def_key_, act_id_) include (proc_inst_id_, start_time_)
    where end_time_ is null and act_type_ in ('userTask', 'intermediateTimer', 'intermediateMessageCatch');
create index act_hi_actinst_passed on engine.act_hi_actinst (proc_def_key_, end_time_) include (proc_inst_id_, act_id_, duration_)
    where end_time_ is not null and act_type_ in ('userTask', 'intermediateTimer', 'intermediateMessageCatch');
