package org.chalkline.command.procedure.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.intake.IntakeOfRows.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chalkline.command.RecordingGateway;
import org.chalkline.command.intake.IntakeOfRows;
import org.chalkline.command.intake.RowResult;
import org.chalkline.command.procedure.personnel.PersonnelCommand.ImposeSanction;
import org.chalkline.command.procedure.personnel.PersonnelCommand.LiftSanction;
import org.chalkline.kernel.person.AccessLogInMemory;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.junit.jupiter.api.Test;

class SanctionRowsTest {
    private static final Path SAMPLE = Path.of("..", "samples", "sanctions.csv");

    private final RecordingGateway gateway = new RecordingGateway();
    private final AccessLogInMemory accesses = new AccessLogInMemory();
    private final IntakeOfRows intake = new IntakeOfRows(new SanctionRows(), gateway, accesses);

    private List<RowResult> take(List<Map<String, Object>> rows) throws InterruptedException {
        return intake.take(rows);
    }

    @Test
    void a_sanction_and_its_lifting_are_one_row_each() throws Exception {
        assertThat(take(sample(SAMPLE))).extracting(RowResult::status).containsOnly("accepted");
        var imposed = (ImposeSanction) gateway.handedIn().getFirst().command();
        assertThat(imposed.kind()).isEqualTo(Sanction.WARNING);
        assertThat(imposed.decision().remedyNotice()).isNull();
        assertThat(imposed.effectiveOn()).isEqualTo(LocalDate.of(2022, 3, 10));
        var lifted = (LiftSanction) gateway.handedIn().getLast().command();
        assertThat(lifted.sanction()).isEqualTo(imposed.sanction());
    }

    @Test
    void a_row_without_what_it_needs_is_malformed() throws Exception {
        for (var column : List.of("act", "sanction", "kind", "school", "documentNumber")) {
            var row = sample(SAMPLE).getFirst();
            row.remove(column);
            assertThat(take(List.of(row)).getFirst().status()).as(column).isEqualTo("malformed");
        }
    }
}
