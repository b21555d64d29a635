package org.chalkline.command.headmaster;

import static org.chalkline.command.HeadExamples.*;

import java.util.List;
import org.chalkline.command.headmaster.HeadmasterCommand.*;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.headmaster.HeadmasterEvent.Evidence;
import org.chalkline.kernel.headship.HeadshipEvent.HeadTakenOver;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.research.OutcomeId;

/** Acts in careers, as the tests of this package ask for them. */
final class CareerExamples {
    private CareerExamples() {}

    /** That somebody heads a school, as its office has it on record. */
    static HeadTakenOver headed(HeadshipId office, PersonId head, String from) {
        return new HeadTakenOver(office.school(), head, false, null, "old register", day(from));
    }

    static ApplyForRank apply(String number, String rank, String on) {
        return new ApplyForRank(LIS, number, rank, PUBLIC.school(), day(on));
    }

    static final OutcomeId REPORT = new OutcomeId(Sha256.hex("report"));

    static CiteOutcomesForRank cites(String number, String on, OutcomeId... outcomes) {
        return new CiteOutcomesForRank(LIS, number, List.of(outcomes), day(on));
    }

    static FileRankEvidence evidence(String number, String on) {
        return new FileRankEvidence(
                LIS, number, List.of(new Evidence("A school plan", DIGEST)), day(on));
    }

    static FormRankPanel panel(String number, String on, String... members) {
        return new FormRankPanel(LIS, number, List.of(members), CLERK, day(on));
    }

    static VoteOnRank voteOnRank(String number, String on, CastVote... votes) {
        return new VoteOnRank(LIS, number, List.of(votes), DIGEST, day(on));
    }
}
