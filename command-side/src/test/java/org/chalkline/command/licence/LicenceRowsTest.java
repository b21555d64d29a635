package org.chalkline.command.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.intake.IntakeOfRows.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chalkline.command.RecordingGateway;
import org.chalkline.command.intake.IntakeOfRows;
import org.chalkline.command.intake.RowResult;
import org.chalkline.command.licence.LicenceCommand.TakeOverLicence;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.person.AccessLogInMemory;
import org.chalkline.kernel.school.Ownership;
import org.junit.jupiter.api.Test;

class LicenceRowsTest {
    private static final Path SAMPLE = Path.of("..", "samples", "licences.csv");

    private final RecordingGateway gateway = new RecordingGateway();
    private final AccessLogInMemory accesses = new AccessLogInMemory();
    private final IntakeOfRows intake = new IntakeOfRows(new LicenceRows(), gateway, accesses);

    private List<RowResult> take(List<Map<String, Object>> rows) throws InterruptedException {
        return intake.take(rows);
    }

    @Test
    void each_row_is_a_licence_taken_over_with_its_source() throws Exception {
        assertThat(take(sample(SAMPLE))).extracting(RowResult::status).containsOnly("accepted");
        assertThat(gateway.handedIn()).hasSize(1);
        var first = (TakeOverLicence) gateway.handedIn().getFirst().command();
        assertThat(first.content().ownership()).isEqualTo(Ownership.PRIVATE);
        assertThat(first.content().organiser()).isInstanceOf(Organiser.Organisation.class);
        assertThat(first.effectiveOn()).isEqualTo(LocalDate.of(2023, 9, 1));
        assertThat(first.source()).isNotBlank();
    }

    @Test
    void a_person_who_runs_the_school_needs_their_code() throws Exception {
        var row = sample(SAMPLE).getFirst();
        row.put("organiserIsPerson", "true");
        assertThat(take(List.of(row)).getFirst().code()).isEqualTo("PERSON_WITHOUT_ID");
        row.put("commandId", "c-2");
        row.put("organiserPerson", "o-1");
        assertThat(take(List.of(row)).getFirst().status()).isEqualTo("accepted");
        var command = (TakeOverLicence) gateway.handedIn().getLast().command();
        assertThat(command.content().organiser()).isInstanceOf(Organiser.Unsealed.class);
    }

    @Test
    void a_row_without_its_source_or_organiser_is_malformed() throws Exception {
        for (var column : List.of("source", "organiser", "validUntil", "school")) {
            var row = sample(SAMPLE).getFirst();
            row.remove(column);
            var result = take(List.of(row)).getFirst();
            assertThat(result.status()).isEqualTo("malformed");
        }
    }
}
