// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.move;

/** A drawing that changes while instances follow it. */
final class MovingHouse {

    static final String PROCESS = "moving-house";

    private MovingHouse() {}

    /** Write, check with a timer, sign; then: write is called draft, sign is gone, a second check comes before the end. */
    static String drawing(String first, boolean signed) {
        String last = signed
                ? "<userTask id='userTask_sign' name='签字 Sign' />"
                : "<userTask id='userTask_checkAgain' name='再查 Check again' />";
        String lastId = signed ? "userTask_sign" : "userTask_checkAgain";
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="https://anlan.io/processes">
                  <process id="moving-house" name="搬家 Moving house" isExecutable="true" camunda:historyTimeToLive="P3650D">
                    <startEvent id="startEvent_begun" />
                    <sequenceFlow id="f1" sourceRef="startEvent_begun" targetRef="%1$s" />
                    <userTask id="%1$s" name="起草 Write" />
                    <sequenceFlow id="f2" sourceRef="%1$s" targetRef="userTask_check" />
                    <userTask id="userTask_check" name="检查 Check" />
                    <boundaryEvent id="timerEvent_late" name="到期 Late" attachedToRef="userTask_check" cancelActivity="false">
                      <timerEventDefinition><timeDate xsi:type="tFormalExpression">2026-03-20T01:00:00Z</timeDate></timerEventDefinition>
                    </boundaryEvent>
                    <sequenceFlow id="f5" sourceRef="timerEvent_late" targetRef="endEvent_late" />
                    <endEvent id="endEvent_late" />
                    <sequenceFlow id="f3" sourceRef="userTask_check" targetRef="%2$s" />
                    %3$s
                    <sequenceFlow id="f4" sourceRef="%2$s" targetRef="endEvent_done" />
                    <endEvent id="endEvent_done" />
                  </process>
                </definitions>""".formatted(first, lastId, last);
    }
}
