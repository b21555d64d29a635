package org.chalkline.command.procedure.personnel;

import static org.chalkline.command.HeadExamples.*;

import org.chalkline.command.procedure.personnel.PersonnelCommand.*;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Capacity;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Contested;
import org.chalkline.kernel.procedure.personnel.PersonnelFileId;
import org.chalkline.kernel.procedure.personnel.Sanction;

/** Sanctions of Li as head of P-1, and what Li does against them, as tests ask for them. */
public final class PersonnelExamples {
    public static final PersonnelFileId FILE = new PersonnelFileId(LI);
    public static final String PREPARER = "clerk-he";

    private PersonnelExamples() {}

    public static ImposeSanction sanction(String number, Sanction kind, String on) {
        return sanction(number, kind, decided(CHIEF, day(on)));
    }

    static ImposeSanction sanction(String number, Sanction kind, Decision decision) {
        return new ImposeSanction(
                FILE,
                number,
                kind,
                2,
                Capacity.HEAD,
                PUBLIC.school(),
                PREPARER,
                decision,
                decision.decidedOn());
    }

    public static LiftSanction lift(String number, String on) {
        return new LiftSanction(FILE, number, DIGEST, decided(CHIEF, day(on)), day(on));
    }

    public static SeekStaffReview seek(Matter matter, String learnedOn, String on) {
        return new SeekStaffReview(FILE, matter, day(learnedOn), "Not so.", day(on));
    }

    public static DecideStaffReview review(
            Matter matter, Contested outcome, String officer, String on) {
        return review(matter, outcome, decided(officer, day(on)));
    }

    static DecideStaffReview review(Matter matter, Contested outcome, Decision decision) {
        return new DecideStaffReview(FILE, matter, outcome, decision, decision.decidedOn());
    }
}
