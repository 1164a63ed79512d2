// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.anlan.service.document.template.Block.Style;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTextTest {

    private static final String FORMAT = "（{{机关代字}}）应急责改〔{{年份}}〕{{序号}}号";
    private static final String RIGHT = """
            # 责令限期整改指令书
            @ {{文书编号}}
            = {{单位名称}}：
            限{{整改期限}}前整改“{{隐患名称}}”。
            [印章]
            """;

    @ParameterizedTest
    @EnumSource
    void everyKindIsShippedWithATemplateThatIsRight(DocumentKind kind) {
        var shipped = new ShippedTemplates().of(kind);
        assertThatCode(() -> shipped.content().check(kind)).doesNotThrowAnyException();
        assertThat(shipped.version()).isEqualTo(1);
        assertThat(shipped.content().number("浦", 2026, "12")).contains("浦", "〔2026〕12号");
    }

    @Test
    void aLineIsSetByItsMarkAndFilledWithTheValues() {
        var blocks = new TemplateText(RIGHT, FORMAT)
                .fill(Map.of(
                        Placeholder.NUMBER, "（浦）应急责改〔2026〕12号",
                        Placeholder.ENTERPRISE, "某某机械",
                        Placeholder.DUE_ON, "2026年4月1日",
                        Placeholder.ISSUER, "浦东新区应急管理局",
                        Placeholder.ISSUED_ON, "2026年3月10日"));
        assertThat(blocks)
                .containsExactly(
                        new Block(Style.TITLE, "责令限期整改指令书"),
                        new Block(Style.NUMBER, "（浦）应急责改〔2026〕12号"),
                        new Block(Style.ADDRESSEE, "某某机械："),
                        new Block(Style.PARAGRAPH, "限2026年4月1日前整改“无”。"),
                        new Block(Style.SEAL, "浦东新区应急管理局\n2026年3月10日"));
    }

    @Test
    void whatSomebodyWroteIntoARecordIsNeverReadAsATemplate() {
        var blocks = new TemplateText("{{隐患名称}}", FORMAT)
                .fill(Map.of(Placeholder.TITLE, "{{单位名称}}\n# $1 \\0 ${jndi:x}", Placeholder.ENTERPRISE, "某某机械"));
        assertThat(blocks).containsExactly(new Block(Style.PARAGRAPH, "{{单位名称}}\n# $1 \\0 ${jndi:x}"));
    }

    @Test
    void aPreviewNamesThePlacesWhoseValuesAreToCome() {
        assertThat(new TemplateText("限{{整改期限}}前", FORMAT).preview(Map.of()))
                .containsExactly(new Block(Style.PARAGRAPH, "限〔整改期限〕前"));
    }

    @Test
    void aPlaceholderNobodyKnowsIsRefusedByItsName() {
        assertThat(mistakes(RIGHT + "{{工资}}", FORMAT)).containsExactly("unknown-placeholder");
        assertThat(mistakes(RIGHT + "{{7*7}}", FORMAT)).containsExactly("unknown-placeholder");
    }

    @Test
    void aPlaceholderOfAnotherKindIsRefused() {
        assertThat(mistakes(RIGHT + "{{约谈内容}}", FORMAT)).containsExactly("unknown-placeholder");
        assertThat(mistakes(RIGHT, FORMAT + "{{单位名称}}")).containsExactly("unknown-placeholder");
    }

    @Test
    void bracesThatDoNotCloseAreRefused() {
        assertThat(mistakes(RIGHT + "{{单位名称", FORMAT)).containsExactly("open-braces");
    }

    @Test
    void whatADocumentIsAboutMustBeInIt() {
        assertThat(mistakes(RIGHT.replace("{{整改期限}}", "三日"), FORMAT)).containsExactly("placeholder-missing");
        assertThat(mistakes(RIGHT, "12号")).containsExactly("placeholder-missing", "placeholder-missing");
    }

    @Test
    void thereIsOneTitleAndOnePlaceForTheSeal() {
        assertThat(mistakes(RIGHT.replace("[印章]", ""), FORMAT)).containsExactly("one-seal");
        assertThat(mistakes("# 又一个\n" + RIGHT, FORMAT)).containsExactly("one-title");
    }

    private static List<String> mistakes(String text, String format) {
        var refusal = catchThrowableOfType(
                Refusal.class, () -> new TemplateText(text, format).check(DocumentKind.RECTIFICATION_ORDER));
        assertThat(refusal.type()).isEqualTo("document/invalid-template");
        return refusal.violations().stream().map(Violation::code).toList();
    }
}
