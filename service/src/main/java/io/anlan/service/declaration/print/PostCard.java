// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration.print;

import io.anlan.service.declaration.DeclaredPoint;
import io.anlan.service.declaration.PublicReading.Card;
import io.anlan.service.platform.print.Sheet;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The card at a post (岗位安全风险告知卡): what can happen here, how it is prevented, what to do, whom to call. */
public final class PostCard {

    private static final float CODE = 84;
    private static final float BAND = 46;
    private static final List<Table.Column> COLUMNS = List.of(
            new Table.Column("项目", 92), new Table.Column("内容", PDRectangle.A5.getWidth() - 2 * Sheet.MARGIN - 92));

    private static final int DOTS = 4;

    private PostCard() {}

    /** @param address what the code on it opens */
    public static byte[] print(Card card, AccidentNames accidents, String address) throws IOException {
        DeclaredPoint point = card.point();
        try (var sheet = new Sheet(PDRectangle.A5, "岗位安全风险告知卡 " + point.number())) {
            sheet.centred("岗位安全风险告知卡", 18, Color.BLACK);
            sheet.centred(card.enterprise().name(), 10.5f, Color.DARK_GRAY);
            sheet.down(4);
            band(sheet, point);
            table(sheet, card, accidents);
            sheet.down(8);
            if (sheet.rest() < CODE) {
                sheet.nextPage();
            }
            sheet.picture(new QrCode(address).image(DOTS), Sheet.MARGIN, sheet.y(), CODE);
            sheet.line("扫码查看、排查、报告隐患", Sheet.MARGIN + CODE + 10, sheet.y() - 30, 10, Color.DARK_GRAY);
            return sheet.bytes();
        }
    }

    private static void band(Sheet sheet, DeclaredPoint point) throws IOException {
        sheet.box(Sheet.MARGIN, sheet.y(), sheet.width(), BAND, LevelStyle.fill(point.level()));
        sheet.line(
                LevelStyle.word(point.level()), Sheet.MARGIN + 10, sheet.y() - 10, 22, LevelStyle.ink(point.level()));
        sheet.line(
                point.number(), Sheet.MARGIN + sheet.width() - 84, sheet.y() - 16, 11, LevelStyle.ink(point.level()));
        sheet.down(BAND);
    }

    private static void table(Sheet sheet, Card card, AccidentNames accidents) throws IOException {
        DeclaredPoint point = card.point();
        var table = new Table(sheet, COLUMNS);
        row(table, "风险点", point.name());
        row(table, "位置", point.place());
        row(table, "工艺（部位）", point.process());
        row(table, "主要危险因素", point.hazardFactor());
        row(table, "易发事故类型", accidents.of(point.accidentTypes()));
        row(table, "管控措施", NoticeBoard.numbered(point.measures()));
        row(table, "应急处置", point.emergency().isEmpty() ? "立即停止作业、撤离并报告" : NoticeBoard.numbered(point.emergency()));
        row(table, "管控层级、责任人", LevelStyle.word(point.controlLevel()) + "　" + point.responsible());
        row(table, "报警与求助", "企业 " + card.enterprise().phone() + "　火警 119　急救 120");
    }

    private static void row(Table table, String what, String text) throws IOException {
        table.row(List.of(
                new Table.Cell(what, new Color(0xF4, 0xF6, 0xF9), Color.BLACK),
                new Table.Cell(text.isBlank() ? "—" : text)));
    }
}
