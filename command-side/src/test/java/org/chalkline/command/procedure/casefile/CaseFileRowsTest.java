package org.chalkline.command.procedure.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.command.RecordingGateway;
import org.chalkline.command.intake.IntakeOfRows;
import org.chalkline.command.intake.RowResult;
import org.chalkline.command.procedure.casefile.CaseFileCommand.*;
import org.chalkline.kernel.person.AccessLogInMemory;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.casefile.CaseParty;
import org.chalkline.kernel.procedure.casefile.CaseParty.PartyRole;
import org.junit.jupiter.api.Test;

class CaseFileRowsTest {
    private static final Path SAMPLE = Path.of("..", "samples", "case-files.csv");
    private static final String OF = "application/A-1";
    private static final LocalDate DAY = LocalDate.of(2019, 3, 4);

    private final RecordingGateway gateway = new RecordingGateway();
    private final AccessLogInMemory accesses = new AccessLogInMemory();
    private final IntakeOfRows intake = new IntakeOfRows(new CaseFileRows(), gateway, accesses);

    private List<RowResult> take(List<Map<String, Object>> rows) throws InterruptedException {
        return intake.take(rows);
    }

    private List<Object> commands() {
        return gateway.handedIn().stream().map(RecordingGateway.HandedIn::command).toList();
    }

    private Object taken(String act, String... fields) throws InterruptedException {
        var row = new LinkedHashMap<String, Object>();
        row.put("row", 1);
        row.put("commandId", "c-" + act);
        row.put("of", OF);
        row.put("act", act);
        row.put("officer", "li");
        row.put("effectiveOn", DAY.toString());
        for (int i = 0; i < fields.length; i += 2) row.put(fields[i], fields[i + 1]);
        assertThat(take(List.of(row)).getFirst().status()).isEqualTo("accepted");
        return commands().getLast();
    }

    @Test
    void a_row_is_one_act_on_a_case_file() throws InterruptedException {
        assertThat(taken("OPEN", "number", "C-1", "title", "x", "unit", "u"))
                .isEqualTo(new OpenCase(OF, "C-1", "x", "u", List.of(), "li", DAY));
        assertThat(taken("JOIN", "role", "WITNESS", "person", "p-1"))
                .isEqualTo(
                        new JoinParty(
                                OF,
                                new CaseParty(PartyRole.WITNESS, new PersonId("p-1"), null),
                                "li",
                                DAY));
        assertThat(taken("SUPERSEDE", "seq", "1", "replacedBy", "2", "reasons", "r"))
                .isEqualTo(new SupersedePaper(OF, 1, 2, "r", "li", DAY));
        assertThat(taken("CLOSE")).isEqualTo(new CloseCase(OF, "li", DAY));
        assertThat(taken("REOPEN", "reasons", "r")).isEqualTo(new ReopenCase(OF, "r", "li", DAY));
        assertThat(taken("ARCHIVE", "archiveNumber", "A-1", "retention", "PERMANENT"))
                .isEqualTo(new ArchiveCase(OF, "A-1", "PERMANENT", "li", DAY));
        assertThat(taken("TRANSFER", "archive", "a", "receipt", "d", "contents", "e"))
                .isEqualTo(new TransferCase(OF, "a", "d", "e", null, "li", DAY));
    }

    @Test
    void the_sample_is_taken_in() throws Exception {
        var lines = Files.readAllLines(SAMPLE);
        var columns = lines.getFirst().split(",");
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 1; i < lines.size(); i++) {
            var cells = lines.get(i).split(",", -1);
            var row = new LinkedHashMap<String, Object>();
            row.put("row", i);
            row.put("commandId", "s-" + i);
            for (int c = 0; c < columns.length; c++) {
                if (!cells[c].isEmpty()) row.put(columns[c], cells[c]);
            }
            rows.add(row);
        }
        assertThat(take(rows)).allSatisfy(r -> assertThat(r.status()).isEqualTo("accepted"));
        assertThat(commands()).hasSize(5);
        var late = (FilePaper) commands().getLast();
        assertThat(late.paper().original()).isEqualTo("民办教育科3号柜");
    }
}
