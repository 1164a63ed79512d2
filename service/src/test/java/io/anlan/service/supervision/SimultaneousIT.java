// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two who act at the same moment: each time one defined outcome, whoever is faster. */
@IntegrationTest
class SimultaneousIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ManagementService engine;

    @Autowired
    private JobExecutor jobs;

    @Autowired
    private FlywayConnectionDetails postgres;

    private Supervisors people;
    private Road road;
    private JdbcClient owner;
    private SameMoment moment;

    @BeforeEach
    void begin() {
        clock.reset();
        people = new Supervisors(api);
        road = people.road;
        moment = new SameMoment(clock, engine, jobs);
        owner = JdbcClient.create(Owner.of(postgres));
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @RepeatedTest(2)
    void ofTwoSupervisorsWhoDecideOneIsTold() {
        String number = submitted();
        Object version = road.version(number);
        String passing = road.passing(number);
        var another = api.as("another.supervisor", List.of(Role.SUPERVISOR), Api.PUDONG);
        List<Integer> answers = SameMoment.together(
                () -> SameMoment.status(road.act(road.supervisor(), number, "acceptance", passing, version)),
                () -> SameMoment.status(
                        road.act(another, number, "rejection", "{\"reason\": \"报警器未接入值班室\"}", version)));
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        boolean accepted = answers.get(0) == 200;
        assertThat(road.read(number)).containsEntry("status", accepted ? "CLOSED" : "RECTIFYING");
        assertThat(road.acts(number))
                .filteredOn(act -> List.of("accepted", "closed", "rejected").contains(act))
                .isEqualTo(accepted ? List.of("accepted", "closed") : List.of("rejected"));
    }

    @RepeatedTest(2)
    void aDeadlineThatFiresWhileMoreTimeIsGrantedLeavesNoMark() {
        String number = road.begin(Alarm.GENERAL);
        road.does(
                road.safetyManager(),
                number,
                "extensions",
                "{\"until\": \"2026-03-31\", \"reason\": \"备件采购周期较长\", \"interimControls\": \"停用调漆间\"}");
        Object version = road.version(number);
        String opinion = "{\"opinion\": \"情况属实\"}";
        int granted = SameMoment.together(
                        () -> SameMoment.status(
                                road.act(road.regulator(), number, "postponements/1/approval", opinion, version)),
                        moment::midnight)
                .get(0);
        assertThat(granted).isIn(200, 409); // the deadline was faster: looked at again, it is granted all the same
        if (granted == 409) {
            road.does(road.regulator(), number, "postponements/1/approval", opinion);
        }
        moment.settle();
        assertThat(road.read(number))
                .containsEntry("dueOn", "2026-03-31")
                .extracting("overdueSince")
                .isNull();
        assertThat(dueByClock(number)).isEqualTo("2026-03-31");
        assertThat(jobs(number, "timerEvent_overdue")).isEqualTo(1);
    }

    @RepeatedTest(2)
    void aTimeThatIsCorrectedWhileTheDeadlinePassesIsTheOneThatHolds() {
        String number = road.begin(Alarm.GENERAL);
        clock.set(LocalDateTime.of(2026, 3, 12, 9, 0));
        String served = "{\"seq\": 1, \"holdsFrom\": \"2026-03-12\", \"reason\": \"12日送达\"}";
        Object version = road.version(number);
        int corrected = SameMoment.together(
                        () -> SameMoment.status(road.act(
                                road.regulator(), number, "clocks/RECTIFICATION/corrections", served, version)),
                        moment::midnight)
                .get(0);
        assertThat(corrected).isIn(200, 409);
        if (corrected == 409) {
            road.act(road.regulator(), number, "clocks/RECTIFICATION/corrections", served)
                    .expectStatus()
                    .isOk();
        }
        moment.settle();
        assertThat(road.read(number))
                .containsEntry("dueOn", "2026-03-19")
                .extracting("overdueSince")
                .isNull();
        assertThat(dueByClock(number)).isEqualTo("2026-03-19");
        assertThat(jobs(number, "timerEvent_overdue")).isEqualTo(1);
    }

    @RepeatedTest(2)
    void aProposalThatFellAwayIsNotDecidedWhileTheHiddenDangerIsReopened() {
        String number = road.begin(Alarm.GENERAL);
        String listing = people.propose(number, "DISTRICT");
        road.rectify(number);
        road.accept(number);
        Object version = road.version(number);
        Object seen = people.read(Supervisors.LISTINGS + "/" + listing).get("version");
        List<Integer> answers = SameMoment.together(
                () -> SameMoment.status(
                        road.act(road.regulator(), number, "reopening", "{\"reason\": \"群众反映仍在\"}", version)),
                () -> SameMoment.status(people.post(
                        people.city(),
                        Supervisors.LISTINGS + "/" + listing + "/decision",
                        seen,
                        Supervisors.decision(null))));
        assertThat(answers).containsExactly(200, 409);
        people.expect(Supervisors.LISTINGS, listing, "WITHDRAWN");
        assertThat(road.read(number)).containsEntry("status", "RECTIFYING").containsEntry("episode", 2);
    }

    @RepeatedTest(2)
    void whatIsAcceptedWhileItIsMergedIsOneOfTheTwo() {
        String gone = submitted();
        String stays = road.begin(Alarm.GENERAL);
        Object version = road.version(gone);
        String passing = road.passing(gone);
        List<Integer> answers = SameMoment.together(
                () -> SameMoment.status(road.act(road.supervisor(), gone, "acceptance", passing, version)),
                () -> SameMoment.status(road.act(
                        road.regulator(),
                        gone,
                        "merger",
                        "{\"into\": \"" + stays + "\", \"reason\": \"同一处\"}",
                        version)));
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        boolean merged = answers.get(1) == 200;
        assertThat(road.read(gone)).containsEntry("status", merged ? "DISMISSED" : "CLOSED");
        assertThat(road.acts(stays).contains("merged-with")).isEqualTo(merged);
    }

    private String submitted() {
        String number = road.begin(Alarm.GENERAL);
        road.rectify(number);
        return number;
    }

    private String dueByClock(String number) {
        return owner.sql(
                        "select due_on::text from hidden_danger.duty_clock where number = ? and duty = 'RECTIFICATION' and state = 'RUNNING'")
                .param(number)
                .query(String.class)
                .single();
    }

    private long jobs(String number, String timer) {
        return owner.sql("""
                        select count(*) from engine.act_ru_job j join engine.act_ru_execution e on e.id_ = j.process_instance_id_
                          join engine.act_ru_jobdef d on d.id_ = j.job_def_id_
                         where e.business_key_ = ? and d.act_id_ = ?""").params(number, timer).query(Long.class).single();
    }
}
