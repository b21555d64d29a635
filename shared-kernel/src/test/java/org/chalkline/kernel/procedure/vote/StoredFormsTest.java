package org.chalkline.kernel.procedure.vote;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.vote.VoteEvent.*;

class StoredFormsTest extends StoredForms {
    private static final String OF = "application/A-1";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final ProcedureId ID = ProcedureId.of(OF, "1");
    private static final Personal SEALED =
            new Personal(new PersonId("p-17"), PersonalField.CONDUCT, "c2VhbGVk");

    StoredFormsTest() {
        super(VoteEvent.class, facts());
    }

    private static List<Fact> facts() {
        return List.of(
                new VoteTaken(
                        ID,
                        OF,
                        "penalty.grave",
                        "Fine of 30,000 yuan",
                        new CollectiveVote(
                                "Leaders",
                                VoteRule.HEAD_UPON_DISCUSSION,
                                "head",
                                List.of("head", "a", "b"),
                                List.of("b"),
                                List.of(
                                        new Vote("a", Ballot.AGAINST, "Too much.", null),
                                        new Vote("head", Ballot.FOR, null, SEALED)),
                                DIGEST),
                        "clerk",
                        DAY),
                new VoteVoided(ID, OF, "a", DAY));
    }
}
