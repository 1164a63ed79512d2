// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.desk;

import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.desk.WordsPolicy.Deciding;
import io.anlan.service.hiddendanger.desk.WordsPolicy.DeskAct;
import io.anlan.service.hiddendanger.desk.WordsPolicy.OfferedText;
import io.anlan.service.hiddendanger.determination.VerificationStage;
import io.anlan.service.platform.Shanghai;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lies on the desk beside a record: who has taken it, what waits for the present person, and what is offered for it. */
@Service
public class Desk {

    private final Cases cases;
    private final ClaimBook claims;
    private final Duties duties;
    private final WordsPolicy words;
    private final JdbcClient database;

    Desk(Cases cases, ClaimBook claims, Duties duties, WordsPolicy words, JdbcClient database) {
        this.cases = cases;
        this.claims = claims;
        this.duties = duties;
        this.words = words;
        this.database = database;
    }

    /** @throws io.anlan.service.platform.Refusal {@code hidden-danger/unknown} */
    @Transactional(readOnly = true)
    public DeskView of(String number) {
        CaseFile file = cases.look(number);
        Optional<DeskTask> task = duties.mine(number);
        LocalDate today = LocalDate.ofInstant(cases.now(), Shanghai.ZONE);
        VerificationStage stage = awaited(number).orElse(null);
        List<OfferedText> texts = task.map(Desk::acts).orElse(List.of()).stream()
                .flatMap(act -> words.texts(new Deciding(file.under(), act, file.level(), stage), today).stream())
                .toList();
        return new DeskView(
                number, task.orElse(null), claims.of(List.of(number)).get(number), texts);
    }

    private static List<DeskAct> acts(DeskTask task) {
        return switch (task) {
            case REVIEW_PLAN -> List.of(DeskAct.APPROVE_PLAN, DeskAct.REJECT_PLAN);
            case ACCEPT -> List.of(DeskAct.ACCEPT, DeskAct.REJECT);
            case DECIDE_MORE_TIME -> List.of(DeskAct.GRANT_MORE_TIME, DeskAct.REFUSE_MORE_TIME);
            case SUPPLY_FACTS, SUBMIT_PLAN, RECTIFY, REVIEW_RESUMPTION -> List.of();
        };
    }

    private Optional<VerificationStage> awaited(String number) {
        return database.sql("""
                        select v.stage from hidden_danger.verification v
                         where v.number = :number and v.passed is null
                           and v.round = (select max(s.round) from hidden_danger.submission s where s.number = :number)
                         order by v.position limit 1""")
                .param("number", number)
                .query(String.class)
                .optional()
                .map(VerificationStage::valueOf);
    }

    /**
     * @param task that waits for the present person; null when nothing does
     * @param claim that holds; null when nobody has taken it
     * @param texts offered for the decisions of that task
     */
    public record DeskView(
            String number,
            @Nullable DeskTask task,
            @Nullable ClaimView claim,
            List<OfferedText> texts) {}
}
