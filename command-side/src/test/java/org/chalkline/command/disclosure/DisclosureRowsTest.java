package org.chalkline.command.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.intake.IntakeOfRows.sample;

import java.nio.file.Path;
import java.util.List;
import org.chalkline.command.RecordingGateway;
import org.chalkline.command.disclosure.DisclosureCommand.AnswerDisclosureRequest;
import org.chalkline.command.disclosure.DisclosureCommand.AskForClarification;
import org.chalkline.command.disclosure.DisclosureCommand.ReceiveDisclosureRequest;
import org.chalkline.command.intake.IntakeOfRows;
import org.chalkline.kernel.disclosure.ItemAnswer;
import org.chalkline.kernel.disclosure.WithholdingGround;
import org.chalkline.kernel.person.AccessLogInMemory;
import org.junit.jupiter.api.Test;

/** The ledger of requests for disclosure, row by row. */
class DisclosureRowsTest {
    private static final Path SAMPLE = Path.of("..", "samples", "disclosure-requests.csv");

    private final RecordingGateway gateway = new RecordingGateway();
    private final IntakeOfRows intake =
            new IntakeOfRows(new DisclosureRows(), gateway, new AccessLogInMemory());

    @Test
    void the_sample_is_taken_in_and_each_row_is_one_act() throws Exception {
        assertThat(intake.take(sample(SAMPLE)))
                .allSatisfy(r -> assertThat(r.status()).isEqualTo("accepted"));
        var commands = gateway.handedIn().stream().map(RecordingGateway.HandedIn::command).toList();
        assertThat(commands).hasSize(7);
        assertThat(commands)
                .filteredOn(ReceiveDisclosureRequest.class::isInstance)
                .flatExtracting(each -> ((ReceiveDisclosureRequest) each).items())
                .containsExactlyInAnyOrder("2023年午餐采购合同", "2023年午餐采购评分表", "统计资料");
        var answers =
                commands.stream()
                        .filter(AnswerDisclosureRequest.class::isInstance)
                        .flatMap(each -> ((AnswerDisclosureRequest) each).answers().stream())
                        .toList();
        assertThat(answers).extracting(ItemAnswer::item).containsExactly(1, 2);
        assertThat(answers)
                .extracting(ItemAnswer::ground)
                .containsOnly(WithholdingGround.TRADE_SECRET);
        assertThat(commands).filteredOn(AskForClarification.class::isInstance).hasSize(1);
    }

    @Test
    void an_item_that_is_no_number_is_named() throws Exception {
        var row = sample(SAMPLE).get(4);
        row.put("items", "1;the second");
        assertThat(intake.take(List.of(row)).getFirst().toString()).contains("items");
        assertThat(gateway.handedIn()).isEmpty();
    }
}
