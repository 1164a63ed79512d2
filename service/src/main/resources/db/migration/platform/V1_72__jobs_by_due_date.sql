-- SPDX-License-Identifier: Apache-2.0
-- A hundred thousand deadlines wait for their day: what is due is found by an index, the oldest first, and not by reading them all.

-- Asynchronous steps are due at once; from now on the engine says so itself (ensureJobDueDateNotNull).
update engine.act_ru_job set duedate_ = coalesce(create_time_, localtimestamp) where duedate_ is null;

create index act_ru_job_due on engine.act_ru_job (duedate_) where retries_ > 0;
