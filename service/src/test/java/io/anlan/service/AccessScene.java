// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static org.awaitility.Awaitility.await;

import io.anlan.service.document.Papers;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.inspection.task.Workshop;
import io.anlan.service.platform.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the access matrix is tried on: a record of one enterprise in each state, a file, an import and a notice. */
final class AccessScene {

    /** How far a record went. */
    enum Stage {
        FACTS_MISSING_TO_THE_AUTHORITY,
        FACTS_MISSING_TO_THE_ENTERPRISE,
        GRADED,
        PLAN_SUBMITTED,
        RECTIFYING,
        MORE_TIME_ASKED,
        SUBMITTED,
        MAJOR_SUBMITTED,
        MAJOR_SELF_ACCEPTED,
        MAJOR_REVIEWED,
        CLOSED,
        DISMISSED
    }

    /** Another enterprise of the same district. */
    static final String OTHER_ENTERPRISE = "310000/310115/310115120/310115120001/91310115MA1K100021";

    /** Of nothing that there is. */
    private static final String NOWHERE = "00000000-0000-0000-0000-000000000000";

    private final Road road;
    private final Map<Stage, String> numbers = new EnumMap<>(Stage.class);
    private final Map<Stage, String> versions = new EnumMap<>(Stage.class);
    private final String evidence;
    private final String brokenImport;
    private final String notice;
    private final String place;
    private final String person;
    private final String riskPoint;
    private final String inspection;
    private final String document;

    AccessScene(Api api, JdbcClient owner) {
        road = new Road(api);
        for (var stage : Stage.values()) {
            String number = bring(stage);
            numbers.put(stage, number);
            versions.put(stage, String.valueOf(road.version(number)));
        }
        evidence = Road.photo(road.safetyManager());
        brokenImport = new ImportedFile(road, road.inspector())
                .checked("案例号,检查日期,统一社会信用代码,标题,情形,检查机关\nM-1,2099-01-01,x,x,paintRoom,x\n");
        notice = noticeAbout(numbers.get(Stage.RECTIFYING));
        document = (String)
                new Papers(road).of(numbers.get(Stage.RECTIFYING), 1).get(0).get("id");
        place = firstOf("places");
        person = firstOf("people");
        riskPoint = Workshop.riskPoint(owner, "HIGH", Workshop.EXHAUST);
        inspection = Workshop.inspection(owner, riskPoint, Workshop.EXHAUST);
    }

    /** The address of an entry, about the objects of this scene. */
    String uri(AccessEntry entry, Stage stage) {
        return entry.path()
                .replace("{number}", number(stage))
                .replace("{*id}", "determination/mem-order-10-2023")
                .replace("{sha256}", evidence)
                .replace("{template}", "MAC-R001")
                .replace("{code}", Road.ENTERPRISE)
                .replace("{category}", "3670")
                .replace("{process}", "rectification")
                .replace("{migration}", NOWHERE)
                .replace("{step}", "userTask_rectify")
                .replace("/api/possible-duplicates", "/api/possible-duplicates?enterprise=x&title=x")
                .replace("/api/absences/deputies", "/api/absences/deputies?from=2026-03-10&to=2026-03-12")
                .replace("{absence}", NOWHERE)
                .replace("{batch}", "999999999")
                .replace("/api/units", "/api/units?below=" + Api.CITY)
                .replace("places/{id}", "places/" + place)
                .replace("people/{id}", "people/" + person)
                .replace("/documents/{id}", "/documents/" + document)
                .replace("{edition}", "1")
                .replace("{kind}", "INTERVIEW_RECORD")
                .replace("{version}", "99")
                .replace("notices/{id}", "notices/" + notice)
                .replace("{position}", "1")
                .replace("{round}", "1")
                .replace("postponement-route", "postponement-route?kind=EXTENSION&until=2026-03-20")
                .replace("{regrading}", NOWHERE)
                .replace("{revision}", NOWHERE)
                .replace("{declaration}", NOWHERE)
                .replace("{webhook}", NOWHERE)
                .replace("{delivery}", NOWHERE)
                .replace("{recheck}", NOWHERE)
                .replace("{draw}", NOWHERE)
                .replace("{publication}", "999999999")
                .replace("{simulation}", NOWHERE)
                .replace("{row}", NOWHERE)
                .replace("{day}", "999999999")
                .replace("{duty}", "RECTIFICATION")
                .replace("{listing}", "LS-0000-000000")
                .replace("{interview}", "IV-0000-000000")
                .replace("{transfer}", "ET-0000-000000")
                .replace("{committee}", NOWHERE)
                .replace("{username}", "nobody")
                .replace("{comparison}", NOWHERE)
                .replace("{folder}/{name}", "no-such/pack")
                .replace("{riskPoint}", riskPoint)
                .replace("/risk-points/{id}", "/risk-points/" + riskPoint)
                .replace("/inspections/{id}", "/inspections/" + inspection)
                .replace("{id}", brokenImport);
    }

    String number(Stage stage) {
        return Objects.requireNonNull(numbers.get(stage));
    }

    /** The version at the time it was brought there. */
    String version(Stage stage) {
        return Objects.requireNonNull(versions.get(stage));
    }

    String versionNow(Stage stage) {
        return String.valueOf(road.version(number(stage)));
    }

    private String bring(Stage stage) {
        return switch (stage) {
            case FACTS_MISSING_TO_THE_AUTHORITY -> road.begin(Alarm.UNDETERMINED);
            case FACTS_MISSING_TO_THE_ENTERPRISE ->
                (String) road.register(road.reporter(), Road.selfFound(Road.report(Alarm.UNDETERMINED, "调漆间报警器")))
                        .get("number");
            case GRADED -> road.begin(Alarm.MAJOR);
            case PLAN_SUBMITTED -> planned();
            case RECTIFYING -> road.begin(Alarm.GENERAL);
            case MORE_TIME_ASKED -> moreTimeAsked(road.begin(Alarm.GENERAL));
            case SUBMITTED -> rectified(road.begin(Alarm.GENERAL));
            case MAJOR_SUBMITTED -> rectified(approved(planned()));
            case MAJOR_SELF_ACCEPTED -> passed(rectified(approved(planned())));
            case MAJOR_REVIEWED -> askedToResume(passed(passed(rectified(approved(planned())))));
            case CLOSED -> closed(rectified(road.begin(Alarm.GENERAL)));
            case DISMISSED -> dismissed(road.begin(Alarm.MAJOR));
        };
    }

    private String moreTimeAsked(String number) {
        road.does(
                road.safetyManager(),
                number,
                "extensions",
                "{\"until\": \"2026-03-20\", \"reason\": \"等备件\", \"interimControls\": \"停用\"}");
        return number;
    }

    private String planned() {
        String number = road.begin(Alarm.MAJOR);
        road.plan(number, "2026-04-15");
        return number;
    }

    private String approved(String number) {
        road.does(road.regulator(), number, "plan-approval", "{\"opinion\": \"同意\"}");
        return number;
    }

    private String rectified(String number) {
        road.rectify(number);
        return number;
    }

    private String passed(String number) {
        road.pass(number);
        return number;
    }

    private String askedToResume(String number) {
        String evidence = Road.photo(road.safetyManager());
        road.does(
                road.safetyManager(),
                number,
                "controls/1/resumption-request",
                "{\"reason\": \"已整改\", \"evidence\": [\"" + evidence + "\"]}");
        return number;
    }

    private String closed(String number) {
        road.accept(number);
        return number;
    }

    private String dismissed(String number) {
        road.does(road.regulator(), number, "dismissal", "{\"reason\": \"误报\"}");
        return number;
    }

    private String noticeAbout(String number) {
        return await().until(
                        () -> items("/api/notices").stream()
                                .filter(item -> number.equals(item.get("number")))
                                .map(item -> (String) item.get("id"))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> items(String list) {
        return (List<Map<String, Object>>)
                Objects.requireNonNull(road.read(road.safetyManager(), list).get("items"));
    }

    /** One of those the demo has. */
    private String firstOf(String what) {
        return (String)
                items("/api/enterprises/" + Road.ENTERPRISE + "/" + what).get(0).get("id");
    }

    /** The unit a role usually belongs to; all of them cover the enterprise. */
    static String home(Role role) {
        return switch (role) {
            case ENTERPRISE_REPORTER, ENTERPRISE_SAFETY_MANAGER -> Road.UNIT;
            case INSPECTOR, DISTRICT_REGULATOR, SUPERVISOR -> Api.PUDONG;
            default -> Api.CITY;
        };
    }
}
