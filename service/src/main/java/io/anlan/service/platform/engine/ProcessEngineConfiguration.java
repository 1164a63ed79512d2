// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.engine;

import io.anlan.service.platform.scope.ServiceScope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The process engine inside Spring: one DataSource and one transaction manager, shared with JPA. */
@Configuration(proxyBeanMethods = false)
class ProcessEngineConfiguration {

    /** What a lost node had taken up is free again in time for the minute in which each step has to be taken. */
    private static final int LOST_AFTER_MILLIS = 30_000;

    private static final int TAKEN_UP_PER_THREAD = 4;

    /** Not a default candidate: otherwise Boot's own task executor backs off and every listener runs here. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor jobExecutorPool(ProcessEngineSettings settings) {
        var pool = new ThreadPoolTaskExecutor();
        pool.setThreadNamePrefix("engine-job-");
        pool.setCorePoolSize(settings.jobThreads());
        pool.setMaxPoolSize(settings.jobThreads());
        pool.setQueueCapacity(TAKEN_UP_PER_THREAD * settings.jobThreads());
        pool.setTaskDecorator(ServiceScope::decorate); // a timer acts for the service itself
        pool.setWaitForTasksToCompleteOnShutdown(true);
        pool.setAwaitTerminationSeconds(20);
        return pool;
    }

    @Bean
    JobExecutor jobExecutor(@Qualifier("jobExecutorPool") ThreadPoolTaskExecutor pool, ProcessEngineSettings settings) {
        var executor = new SpringJobExecutor();
        executor.setTaskExecutor(pool);
        executor.setMaxJobsPerAcquisition(TAKEN_UP_PER_THREAD * settings.jobThreads());
        executor.setWaitTimeInMillis(
                (int) Math.min(1_000, settings.pollInterval().toMillis()));
        executor.setMaxWait(settings.pollInterval().toMillis());
        executor.setLockTimeInMillis(LOST_AFTER_MILLIS);
        return executor;
    }

    @Bean
    SpringProcessEngineConfiguration springProcessEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactionManager,
            JobExecutor jobExecutor,
            ResourcePatternResolver resources)
            throws IOException {
        var engine = new SpringProcessEngineConfiguration();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactionManager);
        engine.setDatabaseType("postgres");
        engine.setDatabaseSchemaUpdate("false"); // Flyway creates the tables
        engine.setCustomHistoryLevels(List.of(new PassageHistory()));
        engine.setHistory(PassageHistory.NAME);
        engine.setHistoryCleanupEnabled(false); // nothing is removed, so no end needs a date of removal in every table
        engine.setHistoryCleanupStrategy("endTimeBased");
        engine.setHistoryRemovalTimeStrategy("none");
        engine.setJobExecutor(jobExecutor);
        engine.setEnsureJobDueDateNotNull(true); // so that what is due is found by its index,
        engine.setJobExecutorAcquireByDueDate(true); // and what has waited longest comes first
        engine.setJobExecutorActivate(false); // started by JobExecutorLifecycle, after the context
        engine.setIdGenerator(new StrongUuidGenerator()); // the default opens a second connection in a transaction
        engine.setEnforceHistoryTimeToLive(false);
        engine.setDefaultSerializationFormat("application/json");
        engine.setJavaSerializationFormatEnabled(false);
        engine.setEnableScriptCompilation(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setDeploymentName("anlan");
        engine.setDeploymentResources(resources.getResources("classpath*:processes/*.bpmn"));
        engine.setDeployChangedOnly(true);
        engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(new SimultaneousActs())));
        engine.setFailedJobCommandFactory(new RepeatedJobs());
        engine.setReevaluateTimeCycleWhenDue(true); // reminders: Java says the next day
        return engine;
    }

    /** A factory bean, because it makes the application's beans reachable from expressions. */
    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    JobExecutorLifecycle jobExecutorLifecycle(ProcessEngine engine, JobExecutor jobExecutor) {
        return new JobExecutorLifecycle(jobExecutor);
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }
}
