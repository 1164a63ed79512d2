// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import io.anlan.service.platform.Actor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The process view over a city: {@code java -cp <test classpath with bench> io.anlan.service.bench.ProcessPages [records]}.
 * Of every hundred records nineteen are open and stand at a step; each record has passed two.
 */
public final class ProcessPages {

    private static final int CALLS = 20;
    private static final String STEP = """
            case status when 'REGISTERED' then 'userTask_supplyFacts' when 'SUBMITTED' then 'userTask_accept'
                        else 'userTask_rectify' end""";

    private final Workbench workbench;
    private final HttpClient client = HttpClient.newHttpClient();

    private ProcessPages(Workbench workbench) {
        this.workbench = workbench;
    }

    public static void main(String[] arguments) throws Exception {
        int records = arguments.length == 0 ? 530_000 : Integer.parseInt(arguments[0]);
        try (var workbench = new Workbench()) {
            ManyRecords.copy(workbench.ownerPool(null), records);
            remember(JdbcClient.create(workbench.ownerPool(null)));
            var pages = new ProcessPages(workbench);
            System.out.println("| process view | p50 ms | p95 ms |");
            System.out.println("|---|---|---|");
            for (Actor who : List.of(People.CITY_REGULATOR, People.DISTRICT_REGULATOR)) {
                for (String page : List.of(
                        "processes",
                        "processes/rectification",
                        "processes/rectification/times?months=6",
                        "processes/rectification/steps/userTask_rectify",
                        "hidden-dangers?step=userTask_rectify&limit=20")) {
                    pages.measure(who, page);
                }
            }
        }
    }

    /** What the engine would remember of such records. */
    private static void remember(JdbcClient owner) {
        owner.sql("set anlan.scope = '*'; set anlan.industries = '*'").update();
        String definition = "(select id_ from engine.act_re_procdef where key_ = 'rectification' order by version_ desc limit 1)";
        owner.sql("""
                        insert into engine.act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_, end_time_)
                        select 'p' || ordinal, 'p' || ordinal, number, 'rectification', %s, registered_at,
                               case when status in ('CLOSED', 'DISMISSED') then status_since end
                          from hidden_danger.hidden_danger"""
                        .formatted(definition))
                .update();
        String into = """
                insert into engine.act_hi_actinst (id_, proc_def_key_, proc_def_id_, proc_inst_id_, execution_id_, act_id_, act_type_,
                                                   start_time_, end_time_, duration_, act_inst_state_)
                """;
        owner.sql(into + """
                        select 'o' || ordinal, 'rectification', %s, 'p' || ordinal, 'p' || ordinal, %s, 'userTask',
                               now() - (ordinal %% 90) * interval '1 day', null, null, 0
                          from hidden_danger.hidden_danger where status not in ('CLOSED', 'DISMISSED')""".formatted(definition, STEP))
                .update();
        owner.sql(into + """
                        select 'd' || ordinal || k, 'rectification', %s, 'p' || ordinal, 'p' || ordinal, step, 'userTask',
                               now() - (ordinal %% 330 + 20) * interval '1 day', now() - (ordinal %% 330) * interval '1 day',
                               (ordinal %% 20 + 1) * 86400000, 0
                          from hidden_danger.hidden_danger, (values (1, 'userTask_rectify'), (2, 'userTask_accept')) as passed (k, step)"""
                        .formatted(definition))
                .update();
        owner.sql("vacuum analyze engine.act_hi_procinst, engine.act_hi_actinst").update();
        System.out.println(owner.sql("select count(*) filter (where end_time_ is null) || ' stand, ' || count(*) filter (where end_time_ is not null)"
                        + " || ' were passed' from engine.act_hi_actinst")
                .query(String.class)
                .single());
    }

    private void measure(Actor who, String page) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + workbench.port + "/api/" + page))
                .header("Authorization", "Bearer " + People.token(workbench.application, who))
                .build();
        var millis = new ArrayList<Double>();
        for (int call = 0; call < CALLS; call++) {
            long began = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            millis.add((System.nanoTime() - began) / 1e6);
        }
        System.out.printf("| %s: %s | %.0f | %.0f |%n", who.username(), page, Percentiles.of(millis, 50), Percentiles.of(millis, 95));
    }
}
