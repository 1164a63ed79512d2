// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Operator;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.AttributeKind;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be said about a pack without running it. */
public final class PackCheck {

    /** The first line after the names of the columns. */
    static final int FIRST_LINE = 2;

    /** More rows are not looked at. */
    static final int MAX_ROWS = 5000;

    private final Vocabulary vocabulary;
    private final RulePack pack;
    private final List<Problem> problems = new ArrayList<>();

    private PackCheck(RulePack pack, Vocabulary vocabulary) {
        this.pack = pack;
        this.vocabulary = vocabulary;
    }

    /** Every problem; empty when the pack may be compiled. */
    public static List<Problem> problems(RulePack pack, Vocabulary vocabulary) {
        PackCheck check = new PackCheck(pack, vocabulary);
        check.pack();
        return check.problems;
    }

    /** The operators which fit a kind of attribute. */
    public static Set<Operator> operators(AttributeKind kind) {
        return AttributeValues.operators(kind);
    }

    private void pack() {
        if (!pack.id().matches("[a-z0-9-]+(/[a-z0-9-]+)+")) {
            header("id", "编号格式不符", "the id is malformed");
        }
        if (!pack.version().matches("[1-9]\\d{0,8}")) {
            header("version", "版本格式不符", "the version is malformed");
        }
        countOfRows();
        if (pack.validTo() != null && pack.validTo().isBefore(pack.validFrom())) {
            header("validTo", "失效日期早于生效日期", "ends before it begins");
        }
        pack.mayLoosen().stream()
                .filter(name -> vocabulary.outcome().attribute(name).isEmpty())
                .forEach(name -> header("mayLoosen", "未知结论：" + name, "unknown answer " + name));
        pack.parameters().stream()
                .filter(parameter -> parameter.on(pack.validFrom()).isEmpty())
                .forEach(parameter -> problems.add(new Problem(
                        parameter.name(),
                        new Cell("header", null, "parameters"),
                        "no-value",
                        new Labels("参数在规则集生效日没有取值", "has no value on the first day of the pack"))));
        Set<String> ids = new HashSet<>();
        int example = FIRST_LINE;
        for (int i = 0; i < pack.rows().size(); i++) {
            Row row = pack.rows().get(i);
            RowCheck check = new RowCheck(pack, vocabulary, row, i + FIRST_LINE, example);
            if (!ids.add(row.id())) {
                check.refuse("id", "doubled-id", "规则编号重复", "the row id is used twice");
            }
            problems.addAll(check.problems());
            example += row.examples().size();
        }
    }

    private void countOfRows() {
        if (pack.rows().isEmpty()) {
            header("rows", "还没有规则：先插入一行规则", "there is no rule yet: insert a first row");
        }
        if (pack.rows().size() > MAX_ROWS) {
            header("rows", "规则行数不能超过" + MAX_ROWS, "at most " + MAX_ROWS + " rows are allowed");
        }
    }

    private void header(String key, String zh, String en) {
        problems.add(new Problem(pack.id(), new Cell("header", null, key), "malformed", new Labels(zh, en)));
    }
}
