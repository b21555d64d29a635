package org.chalkline.command.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.command.RecordingGateway;
import org.chalkline.command.SignedActors;
import org.chalkline.command.intake.Intake;
import org.chalkline.command.intake.RowResult;
import org.chalkline.command.licence.LicenceCommand.TakeOverLicence;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.person.AccessLogInMemory;
import org.chalkline.kernel.school.Ownership;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LicenceRowsTest {
    private static final Path SAMPLE = Path.of("..", "samples", "licences.csv");

    private final RecordingGateway gateway = new RecordingGateway();
    private final AccessLogInMemory accesses = new AccessLogInMemory();
    private final Intake intake =
            new Intake(gateway, Clock.system(ZoneId.of("Asia/Shanghai")), accesses);

    private List<RowResult> take(List<Map<String, Object>> rows) throws InterruptedException {
        var nodes = rows.stream().map(row -> (JsonNode) FactJson.MAPPER.valueToTree(row)).toList();
        return intake.take(
                new LicenceRows(), nodes, SignedActors.of("importer", "clerk"), all -> {}, "file");
    }

    /** The sample quotes no cell, so its lines are their cells. */
    private static List<Map<String, Object>> sample() throws Exception {
        var lines = Files.readAllLines(SAMPLE);
        var columns = lines.getFirst().split(",");
        var rows = new ArrayList<Map<String, Object>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            var row = new LinkedHashMap<String, Object>();
            row.put("row", rows.size() + 1);
            row.put("commandId", "c-" + rows.size());
            for (int i = 0; i < columns.length; i++) {
                if (!cells[i].isEmpty()) row.put(columns[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    void each_row_is_a_licence_taken_over_with_its_source() throws Exception {
        assertThat(take(sample())).extracting(RowResult::status).containsOnly("accepted");
        assertThat(gateway.handedIn()).hasSize(1);
        var first = (TakeOverLicence) gateway.handedIn().getFirst().command();
        assertThat(first.content().ownership()).isEqualTo(Ownership.PRIVATE);
        assertThat(first.content().organiser()).isInstanceOf(Organiser.Organisation.class);
        assertThat(first.effectiveOn()).isEqualTo(LocalDate.of(2023, 9, 1));
        assertThat(first.source()).isNotBlank();
    }

    @Test
    void a_person_who_runs_the_school_needs_their_code() throws Exception {
        var row = sample().getFirst();
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
            var row = sample().getFirst();
            row.remove(column);
            var result = take(List.of(row)).getFirst();
            assertThat(result.status()).isEqualTo("malformed");
        }
    }
}
