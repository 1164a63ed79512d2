-- The engine refuses a database that was begun with another level of history.
update engine.act_ge_property set value_ = '41' where name_ = 'historyLevel';
