// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.move;

import io.anlan.service.platform.engine.EngineStanding;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which instances follow which drawing; of everybody, for a drawing is of everybody. In the caller's transaction. */
@Component
class Versions {

    private final RepositoryService repository;
    private final JdbcClient database;

    Versions(RepositoryService repository, JdbcClient database) {
        this.repository = repository;
        this.database = database;
    }

    /** The newest first; nothing for what is no process. */
    List<ProcessDefinition> of(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
    }

    Optional<ProcessDefinition> newest(String process) {
        return of(process).stream().findFirst();
    }

    long instances(ProcessDefinition definition) {
        return database.sql(
                        "select count(*) from engine.act_ru_execution where proc_def_id_ = ? and parent_id_ is null")
                .param(definition.getId())
                .query(Long.class)
                .single();
    }

    /** How many stand at each step of a drawing. */
    List<Crowd> standing(ProcessDefinition definition) {
        return database.sql(
                        "select a.act_id_, a.act_name_, count(*) from engine.act_hi_actinst a where "
                                + EngineStanding.WAITING
                                + " and a.end_time_ is null and a.proc_def_key_ = ? and a.proc_def_id_ = ? group by 1, 2 order by 1")
                .param(definition.getKey())
                .param(definition.getId())
                .query((row, index) -> new Crowd(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /**
     * The next instances that do not follow the newest drawing and that a migration has not looked at.
     *
     * @param migration its id as text
     */
    List<Follower> next(String process, String newest, UUID migration, int most) {
        return database.sql("""
                        select e.id_, e.business_key_, e.proc_def_id_, d.version_,
                               array(select distinct a.act_id_ from engine.act_hi_actinst a
                                      where a.proc_inst_id_ = e.id_ and a.end_time_ is null and %s order by 1) as steps
                          from engine.act_ru_execution e join engine.act_re_procdef d on d.id_ = e.proc_def_id_
                         where e.parent_id_ is null and d.key_ = :process and e.proc_def_id_ <> :newest
                           and not exists (select from process.moved_instance m
                                            where m.migration = :migration and m.key = e.business_key_)
                         order by e.business_key_ limit :most""".formatted(EngineStanding.WAITING))
                .param("process", process)
                .param("newest", newest)
                .param("migration", migration)
                .param("most", most)
                .query((row, index) -> new Follower(
                        row.getString(1), row.getString(2), row.getString(3), row.getInt(4), List.of((String[])
                                row.getArray(5).getArray())))
                .list();
    }

    record Crowd(String step, String name, long count) {}

    /** An instance and the drawing it follows; its ids are of the engine and never leave this package. */
    record Follower(String instance, String key, String definition, int version, List<String> steps) {}
}
