package org.chalkline.command.headship;

import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headship.HeadshipRefusal.ENDS_BEFORE_IT_BEGINS;
import static org.chalkline.command.headship.HeadshipRefusal.NOT_SUSPENDED;
import static org.chalkline.command.headship.HeadshipRefusal.SUSPENDED_ALREADY;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.RefusedException;
import org.chalkline.command.headship.HeadshipCommand.EndHeadSuspension;
import org.chalkline.command.headship.HeadshipCommand.SuspendHead;
import org.chalkline.kernel.headship.HeadshipEvent.HeadSuspended;
import org.chalkline.kernel.headship.HeadshipEvent.HeadSuspensionEnded;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Heads who are suspended from duty. They keep the office, which doesn't fall vacant; whoever acts
 * for them does so until the suspension ends. If they leave the office meanwhile, who acts goes on.
 */
@Component("headSuspensions")
class Suspensions {
    private static final int TEXT = 4_000;

    private final HeadshipsOnFile headships;
    private final HeadOffice office;

    Suspensions(HeadshipsOnFile headships, HeadOffice office) {
        this.headships = headships;
        this.office = office;
    }

    @CommandHandler
    void handle(SuspendHead c) throws Exception {
        requireText(c.grounds(), TEXT);
        office.people().requireKnown(c.head());
        var school = c.headship().school();
        var fact =
                new HeadSuspended(
                        school,
                        c.head(),
                        c.until(),
                        office.seals().conduct(c.head(), c.grounds()),
                        c.decision(),
                        c.resolution(),
                        c.effectiveOn());
        headships.act(
                fact,
                decidedOn(c.decision(), c.effectiveOn()),
                office,
                headship -> {
                    var record = headship.onFile();
                    var unused = record.requireInOffice(c.head(), c.effectiveOn());
                    var now = record.succession().suspensionOn(c.effectiveOn());
                    refuseIf(now.isPresent(), SUSPENDED_ALREADY);
                    if (c.until() != null) {
                        requireDate(c.until(), office.today());
                        refuseIf(c.until().isBefore(c.effectiveOn()), ENDS_BEFORE_IT_BEGINS);
                    }
                    office.requireAppointers(school, c.decision(), c.resolution(), c.effectiveOn());
                },
                headship -> {
                    if (c.until() == null) return;
                    headship.record(
                            new HeadSuspensionEnded(
                                    school,
                                    c.head(),
                                    c.effectiveOn(),
                                    null,
                                    null,
                                    c.until().plusDays(1)));
                });
    }

    @CommandHandler
    void handle(EndHeadSuspension c) throws Exception {
        var school = c.headship().school();
        var known = office.succession(school);
        var since =
                known.suspensionEndingOn(c.head(), c.effectiveOn())
                        .or(() -> known.suspensionEndedOn(c.head(), c.effectiveOn()))
                        .orElseThrow(() -> new RefusedException(NOT_SUSPENDED))
                        .from();
        var fact =
                new HeadSuspensionEnded(
                        school, c.head(), since, c.decision(), c.resolution(), c.effectiveOn());
        headships.act(
                fact,
                decidedOn(c.decision(), c.effectiveOn()),
                office,
                headship -> {
                    var record = headship.onFile().succession();
                    var runs = record.suspensionEndingOn(c.head(), c.effectiveOn());
                    refuseIf(runs.isEmpty(), NOT_SUSPENDED);
                    office.requireAppointers(school, c.decision(), c.resolution(), c.effectiveOn());
                },
                headship -> headship.endActing(c.effectiveOn()));
    }

    private static LocalDate decidedOn(@Nullable Decision decision, LocalDate effectiveOn) {
        return decision == null ? effectiveOn : decision.decidedOn();
    }
}
