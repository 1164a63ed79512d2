// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import org.springframework.http.HttpStatus;

/** Why a file is not taken or not given. */
final class EvidenceRefusals {

    private EvidenceRefusals() {}

    static Refusal unknown(String sha256, HttpStatus status) {
        return new Refusal(
                "evidence/unknown",
                status,
                new Wording(
                        "找不到证据文件 " + sha256 + "，请先上传。",
                        "There is no evidence " + sha256 + " you may see; upload it first."));
    }

    static Refusal tooLarge(long maxSize) {
        return new Refusal(
                "evidence/too-large",
                HttpStatus.CONTENT_TOO_LARGE,
                new Wording(
                        "文件超过 " + maxSize / (1024 * 1024) + " MB。",
                        "The file is larger than " + maxSize / (1024 * 1024) + " MB."));
    }

    static Refusal typeNotAccepted() {
        return new Refusal(
                "evidence/type-not-accepted",
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                new Wording(
                        "只接受 JPEG、PNG、WebP 图片和 PDF 文件。", "Only JPEG, PNG and WebP images and PDF files are accepted."));
    }

    static Refusal typeMismatch(String declared, String actual) {
        return new Refusal(
                "evidence/type-mismatch",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording(
                        "文件声明为 " + declared + "，但内容是 " + actual + "。",
                        "The file is declared as " + declared + ", but its content is " + actual + "."));
    }

    static Refusal damaged() {
        return new Refusal(
                "evidence/damaged",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording(
                        "文件已损坏或不完整，请重新生成后上传。", "The file is damaged or incomplete; create it again and upload that."));
    }

    static Refusal imageTooLarge(long width, long height, long maxPixels) {
        return new Refusal(
                "evidence/image-too-large",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording(
                        "图片为 %d × %d 像素，最多允许 %d 万像素，请缩小后上传。".formatted(width, height, maxPixels / 10_000),
                        "The image has %d × %d pixels, more than %d million; upload a smaller one."
                                .formatted(width, height, maxPixels / 1_000_000)));
    }

    static Refusal activeContent(String what) {
        return new Refusal(
                "evidence/active-content",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording(
                        "PDF 含有脚本、启动动作或嵌入文件（" + what + "），请打印为新的 PDF 后上传。",
                        "The PDF contains a script, a launch action or an embedded file (" + what
                                + "); print it to a new PDF and upload that."));
    }

    static Refusal cannotBeInspected(String why) {
        return new Refusal(
                "evidence/cannot-be-inspected",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording(
                        "无法检查该 PDF 的内容（" + why + "），请打印为新的、未加密的 PDF 后上传。",
                        "The content of the PDF cannot be inspected (" + why
                                + "); print it to a new PDF without encryption and upload that."));
    }
}
