// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import org.springframework.http.HttpStatus;

/** Why nothing is made of a document, or given out. */
final class DocumentRefusals {

    private DocumentRefusals() {}

    static Refusal unknown() {
        return new Refusal(
                "document/unknown", HttpStatus.NOT_FOUND, new Wording("没有这份文书。", "There is no such document."));
    }

    static Wording notYourUnit() {
        return new Wording(
                "只有发文单位及其上级的监管人员可以更正文书。", "Only regulators of the issuing unit, or above it, correct its documents.");
    }

    static Refusal damaged(String what) {
        return new Refusal(
                "document/damaged",
                HttpStatus.CONFLICT,
                new Wording(
                        "文书内容与登记的哈希值不一致，不予提供，请联系管理员：" + what,
                        "The content does not have the hash on record and is not given out. Please tell the"
                                + " administrator: " + what));
    }
}
