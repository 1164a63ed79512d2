// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import org.springframework.http.HttpStatus;

/** What the module says when it does not take something. */
public final class Phrases {

    public static final Wording NOT_A_PHONE_NUMBER = new Wording("请填写电话号码", "A telephone number is needed.");

    static final Wording NOT_A_CLASS =
            new Wording("应为国民经济行业分类（GB/T 4754-2017）的四位小类代码", "The four digits of a class of GB/T 4754-2017.");
    static final Wording OUT_OF_RANGE = new Wording("人数应在 0 至 100 万之间", "The number must lie between 0 and 1,000,000.");
    static final Wording UNKNOWN_UNIT =
            new Wording("没有该区划，或未具体到区", "There is no such unit, or it is no district or below.");
    static final Wording UNKNOWN_INDUSTRY = new Wording("没有该行业", "There is no such industry.");

    private Phrases() {}

    static Wording reasonNeeded(String category, String industry) {
        return new Wording(
                "小类 " + category + " 对应的行业是 " + industry + "，登记为其他行业须说明理由",
                "Class " + category + " belongs to " + industry + "; another industry needs a reason.");
    }

    /** Not there, or outside of the scope. */
    public static Refusal unknownEnterprise(String code) {
        return new Refusal(
                "organization/unknown-enterprise",
                HttpStatus.NOT_FOUND,
                new Wording("没有企业 " + code + "，或不在您的管辖范围内", "There is no enterprise " + code + " in your scope."));
    }

    static Refusal registeredAlready(String code) {
        return new Refusal(
                "organization/registered-already",
                HttpStatus.CONFLICT,
                new Wording("统一社会信用代码 " + code + " 已登记", "An enterprise with the code " + code + " is registered."));
    }

    static Refusal invalidCode(String code) {
        return new Refusal(
                "organization/invalid-code",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording(
                        "“" + code + "”不是统一社会信用代码（校验位不符），请核对",
                        "'" + code + "' is no unified social credit code: its check character does not fit."));
    }

    static Refusal regulatorsOnly() {
        return new Refusal(
                "organization/regulators-only",
                HttpStatus.FORBIDDEN,
                new Wording(
                        "企业名称、行业类别和所在区划由监管部门变更",
                        "Name, class, industry and unit of an enterprise are changed by the authority."));
    }
}
