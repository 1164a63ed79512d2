// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** A register as a city has it after some years, put into the table by COPY: four of five closed, one of twenty major. */
final class ManyRecords {

    private static final List<String> DISTRICTS = List.of(
            "310101", "310104", "310105", "310106", "310107", "310109", "310110", "310112", "310113", "310114", "310115",
            "310116", "310117", "310118", "310120", "310151");
    private static final List<String> THINGS = List.of(
            "喷漆室可燃气体报警装置", "除尘系统泄爆装置", "液氨制冷设备警示标志", "有限空间作业审批记录", "特种作业操作证", "承租单位安全检查记录", "配电箱接地",
            "起重机限位器", "危险化学品存放间通风", "疏散通道照明", "冲压设备光电保护", "粉尘清扫记录");
    private static final List<String> STATES = List.of("缺失", "失效", "未按期检查", "损坏", "被遮挡", "记录不全", "设置不规范");
    private static final List<String> INDUSTRIES = List.of("MACHINERY", "LIGHT_INDUSTRY", "METALLURGY", "NONFERROUS", "OTHER");
    private static final int ENTERPRISES = 5_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 6, 1);

    private final Random random = new Random(20230515); // the same rows in every run

    /** @return seconds it took */
    static double copy(DataSource owner, int count) throws SQLException, IOException {
        long began = System.nanoTime();
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            long first;
            try (var row = statement.executeQuery("select nextval('hidden_danger.number')")) {
                row.next();
                first = row.getLong(1);
            }
            statement.execute("alter table hidden_danger.hidden_danger disable trigger user"); // they guard acts, not history
            var rows = new ManyRecords();
            var columns = String.join(", ", rows.row(first).keySet());
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy hidden_danger.hidden_danger (" + columns + ") from stdin");
            for (long ordinal = first; ordinal < first + count; ordinal++) {
                byte[] line = (String.join("\t", rows.row(ordinal).values()) + "\n").getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(line, 0, line.length);
            }
            copy.endCopy();
            statement.execute("alter table hidden_danger.hidden_danger enable trigger user");
            statement.execute("insert into hidden_danger.search_grams select ordinal, hidden_danger.grams(title) ||"
                    + " hidden_danger.grams(enterprise_name) from hidden_danger.hidden_danger on conflict do nothing");
            statement.execute("select setval('hidden_danger.number', " + (first + count) + ")");
            statement.execute("vacuum analyze hidden_danger.hidden_danger, hidden_danger.search_grams");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private Map<String, String> row(long ordinal) {
        int enterprise = random.nextInt(ENTERPRISES);
        String district = DISTRICTS.get(enterprise % DISTRICTS.size());
        String code = enterprise == 10 ? People.ENTERPRISE_CODE : "91%s%010d".formatted(district, enterprise);
        String scope = enterprise == 10 ? People.ENTERPRISE : "310000/%s/%s001/%s001001/%s".formatted(district, district, district, code);
        String name = "上海第%d%s有限公司".formatted(enterprise, enterprise % 3 == 0 ? "机械制造" : enterprise % 3 == 1 ? "食品" : "家具");
        String title = one(THINGS) + one(STATES);
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(1_200));
        int fate = random.nextInt(100);
        String status = fate < 80 ? "CLOSED" : fate < 92 ? "RECTIFYING" : fate < 96 ? "SUBMITTED" : fate < 99 ? "REGISTERED" : "DISMISSED";
        boolean graded = !status.equals("REGISTERED");
        String outcome = !graded ? "UNDETERMINED" : random.nextInt(20) == 0 ? "MAJOR" : "GENERAL";

        var row = new LinkedHashMap<String, String>();
        row.put("number", "HD-%d-%06d".formatted(day.getYear(), ordinal));
        row.put("ordinal", String.valueOf(ordinal));
        row.put("version", "3");
        row.put("acts", "4");
        row.put("scope", scope);
        row.put("industry", INDUSTRIES.get(enterprise % INDUSTRIES.size()));
        row.put("enterprise_code", code);
        row.put("enterprise_name", name);
        row.put("district_code", district);
        row.put("district_name", "区" + district);
        row.put("title", title);
        row.put("description", "检查时发现" + title + "，已告知现场负责人。");
        row.put("place", (1 + random.nextInt(9)) + "号厂房");
        row.put("found_on", day.toString());
        row.put("source", random.nextInt(3) == 0 ? "REGULATOR_INSPECTION" : "SELF_INSPECTION");
        row.put("field", "INDUSTRY_TRADE");
        row.put("side", "ENTERPRISE");
        row.put("reported_by", "reporter.pudong");
        row.put("reported_by_name", "陈晓敏");
        row.put("registered_at", day + " 09:00+08");
        row.put("enterprise_attributes", "{}");
        row.put("facts", "[]");
        row.put("status", status);
        row.put("status_since", day.plusDays(9) + " 10:00+08");
        row.put("level", graded ? outcome : "\\N");
        row.put("outcome", outcome);
        row.put("criteria", "[]");
        row.put("questions", "[]");
        boolean ordered = graded && !status.equals("DISMISSED");
        row.put("due_on", ordered ? day.plusDays(21).toString() : "\\N");
        row.put("ordered_at", ordered ? day + " 09:00+08" : "\\N");
        row.put("reminders", ordered ? "[]" : "\\N");
        row.put("deadline_explanation", ordered ? "{}" : "\\N");
        row.put("overdue_since", status.equals("RECTIFYING") && random.nextInt(10) == 0 ? day.plusDays(22) + " 00:00+08" : "\\N");
        boolean closed = status.equals("CLOSED");
        row.put("closed_at", closed ? day.plusDays(9) + " 10:00+08" : "\\N");
        row.put("closed_by", closed ? "supervisor.pudong" : "\\N");
        row.put("closed_by_name", closed ? "徐静" : "\\N");
        row.put("closing_opinion", closed ? "已整改" : "\\N");
        boolean dismissed = status.equals("DISMISSED");
        row.put("dismissed_at", dismissed ? day.plusDays(9) + " 10:00+08" : "\\N");
        row.put("dismissed_by", dismissed ? "regulator.pudong" : "\\N");
        row.put("dismissed_by_name", dismissed ? "张海燕" : "\\N");
        row.put("dismissal_reason", dismissed ? "不属于隐患" : "\\N");
        return row;
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
