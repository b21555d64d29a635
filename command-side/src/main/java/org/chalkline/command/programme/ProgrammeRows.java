package org.chalkline.command.programme;

import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.programme.ProgrammeCommand.*;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.programme.Audience;
import org.chalkline.kernel.programme.ForeignPartner;
import org.chalkline.kernel.programme.ProgrammeId;
import org.chalkline.kernel.programme.ProgrammeKind;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * The list of programmes of lifelong education (终身教育项目清单): one act a row, as {@code
 * docs/programmes-csv.md} describes them; a programme that ended is one row.
 */
final class ProgrammeRows implements IntakeKind {

    /** Tells what a row does. The words stand in files, and stay. */
    private enum Act {
        TAKE_OVER(TakeOverProgramme.class),
        PROPOSE(ProposeProgramme.class),
        APPROVE(ApproveProgramme.class),
        REFUSE(RefuseProgramme.class),
        FILE(FileProgramme.class),
        OPEN(OpenEnrolment.class),
        ASSIGN(AssignProgrammeTeacher.class),
        RELEASE(ReleaseProgrammeTeacher.class),
        PLACES(AskPublicPlaces.class),
        START(StartProgramme.class),
        END(EndProgramme.class),
        STOP(StopProgramme.class);

        private final Class<? extends Record> command;

        Act(Class<? extends Record> command) {
            this.command = command;
        }
    }

    @Override
    public String name() {
        return "programmes";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var act = row.word("act", Act.class);
        var id = row.read("programme", ProgrammeId::new);
        var day = row.date("effectiveOn");
        Object command = act == Act.PROPOSE ? proposed(row, id) : row.record(act.command);
        return new Prepared(id.toString(), command, day);
    }

    private static ProposeProgramme proposed(RowReader row, ProgrammeId id) {
        return new ProposeProgramme(
                id,
                row.text("title"),
                row.read("provider", SchoolId::new),
                row.readIfAny("licence", LicenceId::new),
                row.word("kind", ProgrammeKind.class),
                row.word("audience", Audience.class),
                row.text("subdistrict"),
                row.number("hours"),
                partner(row),
                row.text("unit"),
                row.text("officer"),
                row.date("effectiveOn"));
    }

    private static @Nullable ForeignPartner partner(RowReader row) {
        var name = row.textIfAny("partner");
        if (name == null) return null;
        return new ForeignPartner(
                name,
                row.text("country"),
                row.text("approval"),
                row.text("authority"),
                row.date("approvedOn"),
                row.date("approvedUntil"));
    }
}
