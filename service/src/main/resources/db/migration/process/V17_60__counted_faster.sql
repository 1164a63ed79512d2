-- A hundred thousand instances under way and a million passages are counted while somebody waits. What is asked of each is read
-- from indexes alone, beside the rows: a passage that was done, in the order in which passages are grouped; an instance that goes
-- on; a record, and whose it is.
drop index engine.act_hi_actinst_passed;
create index act_hi_actinst_passed on engine.act_hi_actinst (proc_def_key_, act_id_, end_time_) include (proc_inst_id_, duration_)
    where end_time_ is not null and act_inst_state_ is distinct from 2
      and act_type_ in ('userTask', 'intermediateTimer', 'intermediateMessageCatch');
create index act_hi_procinst_running on engine.act_hi_procinst (id_) include (business_key_) where end_time_ is null;
create index hidden_danger_counted on hidden_danger.hidden_danger (number) include (scope, industry, district_code);
