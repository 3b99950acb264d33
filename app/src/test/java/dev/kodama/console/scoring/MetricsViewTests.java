package dev.kodama.console.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kodama.console.ConsoleTest;
import dev.kodama.scoring.MetricRegistry;
import dev.kodama.scoring.model.Parameters;
import dev.kodama.security.Role;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class MetricsViewTests extends ConsoleTest {
    @Autowired
    MetricRegistry registry;

    @Autowired
    JdbcClient jdbc;

    @Override
    protected Role role() {
        return Role.ADMIN;
    }

    @AfterEach
    void forgetEditions() {
        jdbc.sql("truncate scoring.parameter_edition").update();
    }

    @Test
    void everyMetricIsThereWithItsFormulaAndItsNumbers() {
        visit("metrics");

        assertThat(text())
                .contains("オーディエンス適合度", "フォロワー増加の異常", "EMV（広告換算値）")
                .contains("lift / (1 + lift)")
                .contains("標本数が不明な場合の仮定");
    }

    @Test
    void anAdministratorSetsANumberAfterSeeingWhatItChanges() {
        visit("metrics");
        var buttons = find(Button.class).all().stream()
                .filter(button -> button.getText().equals("パラメーターを設定"))
                .toList();
        test(buttons.getLast()).click();
        find(BigDecimalField.class).all().stream()
                .filter(field -> field.getLabel().equals("いいね"))
                .findFirst()
                .orElseThrow()
                .setValue(new BigDecimal("0.31"));
        find(TextArea.class).single().setValue("秋の見直し");
        press("変更内容を確認");
        press("設定する");

        assertThat(registry.editions().getFirst().parameters().of(Parameters.EMV_LIKE))
                .isEqualTo(310);
        assertThat(text()).contains("秋の見直し", "0.310");
    }

    private void press(String label) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(label))
                        .toList()
                        .getLast())
                .click();
    }

    private String text() {
        return find(MetricsView.class).single().getElement().getTextRecursively();
    }
}
