// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.attribute;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What declarations are refused for. */
public final class DeclarationRefusals {

    private DeclarationRefusals() {}

    public static Refusal invalid(List<Violation> violations) {
        return new Refusal(
                "rulebook/invalid-declaration",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording("声明的属性有误，请逐项改正", "What is declared cannot be taken; correct each of it."),
                violations);
    }

    public static Refusal inUse(List<Violation> rows) {
        return new Refusal(
                "rulebook/attribute-in-use",
                HttpStatus.CONFLICT,
                new Wording("现行规则仍在使用该属性，不能停用", "Rows in force mention the attribute; it cannot be retired."),
                rows);
    }

    static Refusal unknown() {
        return new Refusal(
                "rulebook/unknown-declaration",
                HttpStatus.NOT_FOUND,
                new Wording("没有这项声明", "There is no such declaration."));
    }

    static Refusal decided() {
        return new Refusal(
                "rulebook/declaration-decided",
                HttpStatus.CONFLICT,
                new Wording("该声明已有结论", "The declaration was decided already."));
    }

    static Refusal notTheCity() {
        return new Refusal(
                "rulebook/not-the-city",
                HttpStatus.FORBIDDEN,
                new Wording(
                        "属性由全市共用，只能由市级部门声明和确认",
                        "Everybody shares attributes; only the city declares and confirms them."));
    }

    static Refusal ownDeclaration() {
        return new Refusal(
                "rulebook/own-declaration",
                HttpStatus.FORBIDDEN,
                new Wording("不能确认自己提出的声明", "Nobody confirms what they proposed themselves."));
    }

    static Refusal reasonNeeded() {
        var wording = new Wording("请填写理由", "Give a reason.");
        return new Refusal(
                "rulebook/declaration-needs-reason",
                HttpStatus.UNPROCESSABLE_CONTENT,
                wording,
                List.of(new Violation("/reason", "required", wording)));
    }
}
