package org.chalkline.command.procedure.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.HeadExamples.*;
import static org.chalkline.command.procedure.personnel.PersonnelExamples.*;

import java.util.stream.Stream;
import org.chalkline.command.MutationsOfHeads;
import org.chalkline.command.procedure.personnel.PersonnelCommand.*;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Contested;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mutation on sanctions and reviews hands in the command it names. */
class PersonnelMutationsTest extends MutationsOfHeads {

    static Stream<PersonnelCommand> acts() {
        var matter = new Matter(Matter.Kind.TERM_ASSESSMENT, "2026-08-31");
        var decision = decided(CHIEF, DECIDED);
        return Stream.of(
                sanction("S-1", Sanction.DEMOTION, "2026-07-06"),
                lift("S-1", "2026-07-06"),
                seek(matter, "2026-07-06", "2026-09-01"),
                review(matter, Contested.REVOKED, decision),
                new LodgeStaffAppeal(FILE, matter, "x", ENTERED),
                new DecideStaffAppeal(FILE, matter, Contested.MAINTAINED, decision, ENTERED));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void each_mutation_on_a_personnel_file_hands_in_the_command_it_names(PersonnelCommand command) {
        handedIn(command);
    }

    @Test
    void every_mutation_of_the_schema_has_been_tried() {
        assertThat(api.acts("personnel"))
                .containsExactlyInAnyOrderElementsOf(acts().map(MutationsOfHeads::name).toList());
    }
}
