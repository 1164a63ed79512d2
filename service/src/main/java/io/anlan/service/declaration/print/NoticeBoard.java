// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration.print;

import io.anlan.service.declaration.DeclarationRecord;
import io.anlan.service.declaration.DeclaredPoint;
import io.anlan.service.declaration.PublicReading.Board;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.print.Sheet;
import java.awt.Color;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The board at the gate (安全风险公告栏): major and high risks, how they are controlled, and whom to call. */
public final class NoticeBoard {

    private static final PDRectangle A4_LANDSCAPE =
            new PDRectangle(/* width= */ PDRectangle.A4.getHeight(), /* height= */ PDRectangle.A4.getWidth());
    private static final float CODE = 76;
    private static final List<Table.Column> COLUMNS = List.of(
            new Table.Column("序号", 30),
            new Table.Column("风险点及位置", 140),
            new Table.Column("风险等级", 50),
            new Table.Column("主要危险因素与事故类型", 130),
            new Table.Column("管控措施", 218),
            new Table.Column("应急处置", 112),
            new Table.Column("管控层级与责任人", 89));

    /** Of a code, so that it is printed sharp. */
    private static final int DOTS = 4;

    private NoticeBoard() {}

    /**
     * @param address what the code on it opens
     * @param today the day it is printed
     */
    public static byte[] print(Board board, AccidentNames accidents, String address, LocalDate today)
            throws IOException {
        try (var sheet = new Sheet(A4_LANDSCAPE, "安全风险公告栏 " + board.enterprise())) {
            float top = sheet.y();
            sheet.centred("安全风险公告栏", 24, Color.BLACK);
            sheet.centred(board.enterprise(), 14, Color.BLACK);
            sheet.picture(new QrCode(address).image(DOTS), Sheet.MARGIN + sheet.width() - CODE, top + 10, CODE);
            sheet.down(6);
            sheet.paragraph(
                    "主要负责人：" + board.principal() + "　　安全监督电话：" + board.phone() + "　　"
                            + origin(board.declaration(), today),
                    9.5f,
                    Color.DARK_GRAY);
            sheet.down(6);
            if (board.points().isEmpty()) {
                sheet.paragraph("本单位无重大风险和较大风险。", 14, Color.BLACK);
            } else {
                table(sheet, board, accidents);
            }
            return sheet.bytes();
        }
    }

    private static void table(Sheet sheet, Board board, AccidentNames accidents) throws IOException {
        var table = new Table(sheet, COLUMNS);
        table.head();
        int position = 1;
        for (DeclaredPoint point : board.points()) {
            table.row(List.of(
                    new Table.Cell(String.valueOf(position++)),
                    new Table.Cell(point.name() + "\n" + point.place() + "\n" + point.number()),
                    new Table.Cell(
                            LevelStyle.word(point.level()),
                            LevelStyle.fill(point.level()),
                            LevelStyle.ink(point.level())),
                    new Table.Cell(point.hazardFactor() + "\n易发：" + accidents.of(point.accidentTypes())),
                    new Table.Cell(numbered(point.measures())),
                    new Table.Cell(point.emergency().isEmpty() ? "立即停止作业、撤离并报告" : numbered(point.emergency())),
                    new Table.Cell(LevelStyle.word(point.controlLevel()) + "\n" + point.responsible())));
        }
    }

    static String numbered(List<String> sentences) {
        var numbered = new StringBuilder();
        for (int i = 0; i < sentences.size(); i++) {
            numbered.append(i == 0 ? "" : "\n").append(i + 1).append(". ").append(sentences.get(i));
        }
        return numbered.toString();
    }

    private static String origin(@org.jspecify.annotations.Nullable DeclarationRecord declaration, LocalDate today) {
        if (declaration == null || declaration.committedAt() == null) {
            return "草稿：尚未申报承诺（" + today + " 打印）";
        }
        return "依据第 " + declaration.number() + " 次申报（" + LocalDate.ofInstant(declaration.committedAt(), Shanghai.ZONE)
                + " 承诺）";
    }
}
