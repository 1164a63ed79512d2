// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration;

import java.util.Objects;

/** The words of the commitment (安全风险管控承诺), and what of it the public is told. */
final class Commitment {

    private Commitment() {}

    static String words(Declared declared, int number, String digest) {
        return "本单位已按规定开展安全风险辨识、评估和分级，第 %d 次申报的 %d 个风险点（其中较大以上 %d 个）真实、完整。"
                        .formatted(
                                number,
                                declared.points().size(),
                                declared.majorAndHigh().size())
                + "本人作为主要负责人承诺：对申报内容的真实性负责，落实各风险点的管控措施和责任人，按期排查并及时消除事故隐患；"
                + "风险发生变化时重新辨识评估并变更申报；依法公示较大以上风险，接受从业人员和社会监督。"
                + "申报内容指纹（SHA-256）：" + digest + "。";
    }

    static Notice notice(Declared declared, DeclarationRecord of) {
        return new Notice(
                declared.enterprise(),
                declared.address(),
                declared.phone(),
                declared.principal(),
                of.number(),
                Objects.requireNonNull(of.committedAt()),
                of.publishedAt(),
                Objects.requireNonNull(of.commitment()),
                declared.majorAndHigh().stream().map(Notice.NoticePoint::of).toList());
    }
}
