package org.chalkline.command.programme;

import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.programme.ProgrammeRefusal.APPROVAL_DAYS_CONTRADICT;
import static org.chalkline.command.programme.ProgrammeRefusal.DAYS_CONTRADICT;
import static org.chalkline.command.programme.ProgrammeRefusal.PLACES_OVER_CAPACITY;
import static org.chalkline.command.programme.ProgrammeRefusal.PLACES_WITHOUT_MONEY;

import java.util.List;
import java.util.Set;
import org.chalkline.command.procedure.correction.Correctable;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.programme.ProgrammeEvent;
import org.chalkline.kernel.programme.ProgrammeEvent.*;
import org.chalkline.kernel.programme.ProgrammeId;
import org.springframework.stereotype.Component;

/**
 * A corrected programme has no more learners than it can take, its steps are in the order of their
 * days, and no place is open beyond the money that the line committed for it.
 */
@Component
class ProgrammesCorrected implements Correctable {

    @Override
    public String kind() {
        return ProgrammeId.KIND;
    }

    @Override
    public void require(List<Fact> facts) {
        var state = new ProgrammeState();
        for (var fact : facts) {
            if (!(fact instanceof ProgrammeEvent event)) continue;
            require(event, state);
            state.evolve(event);
            refuseIf(state.places() > state.capacity(), PLACES_OVER_CAPACITY);
        }
    }

    private static void require(ProgrammeEvent event, ProgrammeState state) {
        // A line answers for the day on which it was asked, later.
        boolean answer = event instanceof PlacesOpened || event instanceof PlacesDeclined;
        boolean early = !answer && event.effectiveOn().isBefore(state.lastDone());
        refuseIf(early, ACT_OUT_OF_ORDER);
        switch (event) {
            case ProgrammeProposed e -> requireProposable(e);
            case EnrolmentOpened e -> Programme.requireCapacity(e.capacity());
            case PlacesAsked e -> {
                long fen = e.price().fen() * e.places();
                refuseIf(e.places() < 1 || e.amount().fen() != fen, PLACES_WITHOUT_MONEY);
            }
            case PlacesOpened e -> requirePaid(e, state);
            case ProgrammeStarted e -> Programme.requireLearners(e.enrolled(), state.capacity());
            case ProgrammeEnded e -> {
                Programme.requireHours(e.hours());
                Programme.requireLearners(e.completed(), state.enrolled());
            }
            case ProgrammeTakenOver e -> {
                Programme.requireHours(e.hours());
                ProgrammeOffice.requireSubdistrict(e.subdistrict());
                Programme.requireLearners(e.completed(), e.enrolled());
                refuseIf(e.endedOn().isBefore(e.effectiveOn()), DAYS_CONTRADICT);
            }
            default -> {} // its day is all that can contradict another
        }
    }

    private static void requireProposable(ProgrammeProposed e) {
        Programme.requireHours(e.hours());
        ProgrammeOffice.requireSubdistrict(e.subdistrict());
        var partner = e.partner();
        boolean ends = partner != null && partner.approvedUntil().isBefore(partner.approvedOn());
        refuseIf(ends, APPROVAL_DAYS_CONTRADICT);
    }

    private static void requirePaid(PlacesOpened e, ProgrammeState state) {
        var asked = state.asked(e.claim());
        boolean paid =
                asked != null && asked.places() == e.places() && asked.amount().equals(e.amount());
        refuseIf(!paid, PLACES_WITHOUT_MONEY);
    }

    @Override
    public Set<Class<? extends Fact>> consequences() {
        return Set.of(
                EnrolmentOpened.class,
                PlacesOpened.class,
                ProgrammeStarted.class,
                ProgrammeEnded.class);
    }
}
