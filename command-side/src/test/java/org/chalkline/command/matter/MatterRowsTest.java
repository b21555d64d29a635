package org.chalkline.command.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.intake.IntakeOfRows.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chalkline.command.RecordingGateway;
import org.chalkline.command.intake.IntakeOfRows;
import org.chalkline.command.intake.RowResult;
import org.chalkline.command.matter.MatterCommand.DispatchMatter;
import org.chalkline.command.matter.MatterCommand.ExtendMatterTerm;
import org.chalkline.command.matter.MatterCommand.RegisterMatter;
import org.chalkline.kernel.person.AccessLogInMemory;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.junit.jupiter.api.Test;

/** The ledger of assigned matters, row by row. */
class MatterRowsTest {
    private static final Path SAMPLE = Path.of("..", "samples", "assigned-matters.csv");

    private final RecordingGateway gateway = new RecordingGateway();
    private final IntakeOfRows intake =
            new IntakeOfRows(new MatterRows(), gateway, new AccessLogInMemory());

    private List<RowResult> take(List<Map<String, Object>> rows) throws InterruptedException {
        return intake.take(rows);
    }

    @Test
    void the_sample_is_taken_in_and_each_row_is_one_act() throws Exception {
        assertThat(take(sample(SAMPLE)))
                .allSatisfy(r -> assertThat(r.status()).isEqualTo("accepted"));
        var commands = gateway.handedIn().stream().map(RecordingGateway.HandedIn::command).toList();
        assertThat(commands).hasSize(12);
        assertThat(((RegisterMatter) commands.get(0)).dueOn()).isEqualTo(LocalDate.of(2024, 4, 30));
        assertThat(((DispatchMatter) commands.get(1)).coHandlers())
                .containsExactly(new InternalUnitId("safety"), new InternalUnitId("sports"));
        assertThat(commands.get(9)).isInstanceOf(ExtendMatterTerm.class);
    }

    @Test
    void a_ledger_that_names_two_leads_is_refused_by_name() throws Exception {
        var row = sample(SAMPLE).get(1);
        row.put("lead", "basic;safety");
        var result = take(List.of(row)).getFirst();
        assertThat(result.status()).isEqualTo("refused");
        assertThat(result.toString()).contains("TWO_LEADS");
        assertThat(gateway.handedIn()).isEmpty();
    }
}
