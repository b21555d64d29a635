package org.chalkline.command.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.intake.IntakeOfRows.sample;

import java.nio.file.Path;
import java.util.List;
import org.chalkline.command.RecordingGateway;
import org.chalkline.command.admission.AdmissionPlanCommand.AdjustAdmissionPlan;
import org.chalkline.command.admission.AdmissionPlanCommand.PlanSchool;
import org.chalkline.command.admission.CatchmentCommand.DrawZone;
import org.chalkline.command.admission.CatchmentCommand.EnterAddress;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.IntakeOfRows;
import org.chalkline.kernel.admission.AddressEntry.NumberSide;
import org.chalkline.kernel.admission.AdmissionWay;
import org.chalkline.kernel.person.AccessLogInMemory;
import org.chalkline.kernel.school.SchoolId;
import org.junit.jupiter.api.Test;

/** The tables of admission plans and of catchments, row by row. */
class AdmissionRowsTest {
    private static final Path PLANS = Path.of("..", "samples", "admission-plans.csv");
    private static final Path CATCHMENTS = Path.of("..", "samples", "catchments.csv");

    private final RecordingGateway gateway = new RecordingGateway();

    private List<Object> taken(IntakeKind kind, Path file) throws Exception {
        var intake = new IntakeOfRows(kind, gateway, new AccessLogInMemory());
        assertThat(intake.take(sample(file)))
                .allSatisfy(row -> assertThat(row.status()).isEqualTo("accepted"));
        return gateway.handedIn().stream().<Object>map(RecordingGateway.HandedIn::command).toList();
    }

    @Test
    void each_row_of_the_table_of_plans_is_one_act() throws Exception {
        var commands = taken(new AdmissionPlanRows(), PLANS);
        assertThat(commands).hasSize(10);
        assertThat(((PlanSchool) commands.get(2)).ways())
                .containsExactly(AdmissionWay.REGISTRATION, AdmissionWay.LOTTERY);
        assertThat(((AdjustAdmissionPlan) commands.get(6)).decision().documentNumber())
                .isEqualTo("长教招〔2025〕9号");
    }

    @Test
    void each_row_of_the_table_of_addresses_is_one_act() throws Exception {
        var commands = taken(new CatchmentRows(), CATCHMENTS);
        assertThat(commands).hasSize(8);
        assertThat(((DrawZone) commands.get(1)).schools())
                .containsExactly(new SchoolId("1201"), new SchoolId("1202"));
        var odd = (EnterAddress) commands.get(3);
        assertThat(odd.from()).isOne();
        assertThat(odd.side()).isEqualTo(NumberSide.ODD);
        assertThat(((EnterAddress) commands.get(5)).compound()).isEqualTo("新华小区");
    }

    @Test
    void a_row_without_a_number_where_one_should_be_is_malformed_in_that_field() throws Exception {
        var row = sample(CATCHMENTS).get(3);
        row.put("from", "one");
        var result =
                new IntakeOfRows(new CatchmentRows(), gateway, new AccessLogInMemory())
                        .take(List.of(row))
                        .getFirst();
        assertThat(result.status()).isEqualTo("malformed");
        assertThat(result.toString()).contains("from");
        assertThat(gateway.handedIn()).isEmpty();
    }
}
