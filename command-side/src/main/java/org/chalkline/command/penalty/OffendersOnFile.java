package org.chalkline.command.penalty;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.penalty.PenaltyRefusal.FINED_BEFORE;

import java.time.LocalDate;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.office.OtherAggregates;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.penalty.EntryBars;
import org.chalkline.kernel.penalty.Offender;
import org.chalkline.kernel.penalty.OffenderId;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.penalty.PenaltyEvent.CaseFiled;
import org.chalkline.kernel.penalty.PenaltyEvent.ImposedOnTheSpot;
import org.chalkline.kernel.penalty.PenaltyEvent.PenaltyImposed;
import org.springframework.stereotype.Component;

/** Reads and writes the files of parties. */
@Component
public class OffendersOnFile {
    private final Repository<OffenderFile> files;
    private final FactsOf facts;

    public OffendersOnFile(Repository<OffenderFile> files, FactsOf facts) {
        this.files = files;
        this.facts = facts;
    }

    /** Enters the case, in the unit of work that is under way. Its lock is held until its end. */
    void enter(Offender party, PenaltyCaseId penaltyCase, LocalDate on) {
        enter(party.file(), penaltyCase, on);
    }

    /** Enters it on a file. */
    void enter(OffenderId id, PenaltyCaseId penaltyCase, LocalDate on) {
        OtherAggregates.with(
                files, id.toString(), OffenderFile::new, file -> file.enter(id, penaltyCase, on));
    }

    /**
     * Refuses to fine the party a second time for one act (29). To be asked after {@link #enter},
     * so that of two cases at the same moment the second sees the first.
     */
    void requireNotFinedBefore(Offender party, PenaltyCaseId penaltyCase, String conduct) {
        for (var each : EntryBars.cases(facts, party)) {
            if (!each.equals(penaltyCase)) refuseIf(fined(each, conduct), FINED_BEFORE);
        }
    }

    private boolean fined(PenaltyCaseId penaltyCase, String conduct) {
        boolean same = false;
        boolean fined = false;
        for (var fact : facts.of(penaltyCase.toString())) {
            switch (fact) {
                case CaseFiled e -> same |= e.conduct().equals(conduct);
                case ImposedOnTheSpot e -> {
                    same |= e.conduct().equals(conduct);
                    fined |= e.amount() != null;
                }
                case PenaltyImposed e -> fined |= e.amount() != null;
                default -> {} // imposes nothing
            }
        }
        return same && fined;
    }
}
