package org.chalkline.command.headship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.HeadExamples.*;
import static org.chalkline.command.headship.Examples.*;

import java.util.List;
import java.util.stream.Stream;
import org.chalkline.command.MutationsOfHeads;
import org.chalkline.command.headship.HeadshipCommand.*;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.headship.HeadshipEvent.AuditOpinion;
import org.chalkline.kernel.headship.HeadshipEvent.RetirementGround;
import org.chalkline.kernel.school.SchoolId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mutation on offices hands in the command it names. */
class HeadshipMutationsTest extends MutationsOfHeads {

    static Stream<HeadshipCommand> acts() {
        var decision = decided(CHIEF, DECIDED);
        return Stream.of(
                nominate(),
                order("x", "y"),
                tie("x", MET),
                conclude(true, "x", "y"),
                decideAll(),
                notice(NOTICE_UNTIL),
                new ObjectToHead(PUBLIC, LI, "1", "x", MET),
                new AnswerObjectionToHead(PUBLIC, LI, "1", true, "x", CLERK, MET),
                new EndHeadCandidacy(PUBLIC, LI, "x", MET),
                appoint(),
                file(PRIVATE, LI, "2026-08-01", "2029-07-31"),
                new DesignateActingHead(PUBLIC, LI, ENTERED, decision, null, DECIDED),
                new DesignateActingHead(PRIVATE, LI, null, null, DIGEST, DECIDED),
                new EndActingHead(PUBLIC, LI, ENTERED),
                new SuspendHead(PUBLIC, LI, TERM_UNTIL, "x", decision, null, DECIDED),
                new SuspendHead(PRIVATE, LI, null, "x", null, DIGEST, DECIDED),
                new EndHeadSuspension(PUBLIC, LI, decision, null, ENTERED),
                new EndHeadSuspension(PRIVATE, LI, null, DIGEST, ENTERED),
                new ConfirmHead(PUBLIC, LI, decision, ENTERED),
                new FailHeadProbation(PUBLIC, LI, "x", decision, ENTERED),
                new ReappointHead(PUBLIC, LI, TERM_UNTIL, decision, ENTERED),
                new FileHeadReappointment(PRIVATE, LI, TERM_UNTIL, DIGEST, CLERK, DECIDED, ENTERED),
                new EndHeadTerm(PUBLIC, LI, decision, ENTERED),
                new TransferHead(PUBLIC, LI, new SchoolId("P-2"), decision, ENTERED),
                new TransferHead(PUBLIC, LI, null, decision, ENTERED),
                new RemoveHead(PUBLIC, LI, "x", decision, ENTERED),
                new RetireHead(PUBLIC, LI, RetirementGround.INCAPACITY, decision, ENTERED),
                new AcceptHeadResignation(PUBLIC, LI, decision, ENTERED),
                new RecordHeadDeath(PUBLIC, LI, DIGEST, ENTERED),
                new FileHeadDeparture(
                        PRIVATE, LI, Departure.RESIGNED, DIGEST, CLERK, DECIDED, ENTERED),
                new OrderDepartureAudit(PUBLIC, LI, "Audit office", CLERK, ENTERED),
                new ReportDepartureAudit(PUBLIC, LI, AuditOpinion.REFERRED, "x", DIGEST, ENTERED));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void each_mutation_on_an_office_hands_in_the_command_it_names(HeadshipCommand command) {
        handedIn(command);
    }

    @Test
    void every_mutation_of_the_schema_has_been_tried() {
        assertThat(api.acts("headships"))
                .containsExactlyInAnyOrderElementsOf(
                        acts().map(MutationsOfHeads::name).distinct().toList());
    }

    @Test
    void a_malformed_id_is_a_refusal_and_no_fault() {
        for (var field : List.of("headship", "candidate")) {
            var input = json(nominate());
            input.put(field, "no/such id");
            assertThat(act("nominateHead", input)).containsEntry("code", "MALFORMED_ID");
        }
        assertThat(api.gateway.handedIn()).isEmpty();
    }
}
