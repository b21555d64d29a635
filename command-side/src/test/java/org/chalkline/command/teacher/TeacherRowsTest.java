package org.chalkline.command.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.intake.IntakeOfRows.sample;
import static org.chalkline.command.teacher.Examples.*;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.command.RecordingGateway;
import org.chalkline.command.intake.IntakeOfRows;
import org.chalkline.command.intake.PeopleInRows;
import org.chalkline.command.intake.RowResult;
import org.chalkline.command.teacher.TeacherCommand.TakeOverTeacher;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.person.AccessLogInMemory;
import org.chalkline.kernel.school.Title;
import org.junit.jupiter.api.Test;

/** Rows that take teachers over, each with the person before. */
class TeacherRowsTest {
    private static final PeopleInRows PEOPLE =
            (row, person, purpose, on) -> {
                row.textIfAny("identityNumber");
                row.dateIfAny("birthDate");
                row.textIfAny("contact");
                var name = row.textIfAny("name");
                return name == null ? null : "register " + person.value();
            };

    private final RecordingGateway gateway = new RecordingGateway();
    private final AccessLogInMemory accesses = new AccessLogInMemory();
    private final IntakeOfRows intake =
            new IntakeOfRows(new TeacherRows(PEOPLE), gateway, accesses);

    private List<RowResult> take(List<Map<String, Object>> rows) throws InterruptedException {
        return intake.take(rows);
    }

    private RowResult take(String... fields) throws InterruptedException {
        var row = new LinkedHashMap<String, Object>();
        row.put("row", 1);
        row.put("commandId", "c-1");
        row.put("source", "register of 2024");
        row.put("effectiveOn", "2025-01-01");
        for (int i = 0; i < fields.length; i += 2) row.put(fields[i], fields[i + 1]);
        return take(List.of(row)).getFirst();
    }

    @Test
    void every_row_of_the_sample_takes_a_person_and_then_a_teacher_over() throws Exception {
        var rows = sample(Path.of("..", "samples", "teachers.csv"));
        assertThat(take(rows)).hasSize(6).allMatch(result -> result.status().equals("accepted"));
        assertThat(gateway.handedIn()).hasSize(12);
        assertThat(
                        gateway.handedIn().stream()
                                .map(in -> in.command())
                                .filter(TakeOverTeacher.class::isInstance))
                .hasSize(6);
    }

    @Test
    void a_row_says_what_the_register_vouches_for() throws Exception {
        take(
                "teacher", "P-1",
                "school", "S-1",
                "contractFrom", "2024-09-01",
                "contractUntil", "2027-08-31",
                "title", "SENIOR",
                "titleSince", "2020-09-01",
                "certificate", "C-P-1",
                "certificateSubject", "Chinese",
                "certificateGrantedOn", "2015-06-01",
                "registeredUntil", "2026-12-31");
        assertThat(gateway.handedIn())
                .singleElement()
                .satisfies(
                        in -> assertThat(in.command()).isEqualTo(takeOver(LI, EAST, Title.SENIOR)));
    }

    @Test
    void a_person_who_is_refused_keeps_the_teacher_out() throws Exception {
        gateway.answer(
                (command, context) ->
                        new Outcome.Refused(
                                context.commandId(), false, Refusal.of("NUMBER_TAKEN", "Taken.")));
        assertThat(take("teacher", "P-1", "name", "李芳").code()).isEqualTo("NUMBER_TAKEN");
        assertThat(gateway.handedIn()).hasSize(1);
    }

    @Test
    void what_comes_first_bears_an_id_that_follows_from_the_rows() throws Exception {
        take("teacher", "P-1", "name", "李芳");
        take("teacher", "P-1", "name", "李芳");
        var ids = gateway.handedIn().stream().map(in -> in.context().commandId()).toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(2)).isNotEqualTo(ids.get(1)).hasSize(64);
        assertThat(ids.get(1)).isEqualTo("c-1");
    }

    @Test
    void a_row_that_says_half_of_something_is_malformed() throws Exception {
        assertThat(take("teacher", "P-1", "school", "S-1").code()).isEqualTo("FIELD_MALFORMED");
        assertThat(take("teacher", "P-1", "title", "SENIOR").code()).isEqualTo("FIELD_MALFORMED");
        assertThat(take("teacher", "P-1", "certificate", "C").code()).isEqualTo("FIELD_MALFORMED");
        assertThat(take("teacher", "P-1", "title", "LORD", "titleSince", "2020-01-01").code())
                .isEqualTo("FIELD_MALFORMED");
        assertThat(take("teacher", "P/1").code()).isEqualTo("MALFORMED_ID");
        assertThat(take("teacher", "P-1", "shoe", "41").code()).isEqualTo("FIELD_UNKNOWN");
        assertThat(gateway.handedIn()).isEmpty();
    }
}
