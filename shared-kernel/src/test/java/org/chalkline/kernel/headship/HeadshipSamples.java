package org.chalkline.kernel.headship;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.FULL;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteRule;
import org.chalkline.kernel.school.SchoolId;

/** Every fact of offices, with all that can be absent and without. */
final class HeadshipSamples {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate LATER = LocalDate.of(2030, 8, 31);
    private static final SchoolId SCHOOL = new SchoolId("CN-0101");
    private static final PersonId LI = new PersonId("p-17");
    private static final Personal CONDUCT = new Personal(LI, PersonalField.CONDUCT, "c2VhbGVk");
    private static final Personal FAMILY = new Personal(LI, PersonalField.FAMILY, "dGll");
    private static final CollectiveVote VOTE =
            new CollectiveVote(
                    "Party group",
                    VoteRule.MAJORITY_OF_ALL,
                    null,
                    List.of("a", "b", "x"),
                    List.of("x"),
                    List.of(
                            new Vote("a", Ballot.FOR, null, null),
                            new Vote("b", Ballot.AGAINST, null, CONDUCT)),
                    DIGEST);

    private HeadshipSamples() {}

    /** All of them. */
    static List<Fact> all() {
        return List.of(
                new HeadTakenOver(SCHOOL, LI, false, LATER, "register of 2020", DAY),
                new HeadTakenOver(SCHOOL, LI, true, null, "register of 2020", DAY),
                new DepartureTakenOver(SCHOOL, LI, Departure.UNSTATED, "register of 2020", DAY),
                new VacancyArose(SCHOOL, VacancyCause.HEAD_DEPARTED, DAY),
                new CandidateNominated(SCHOOL, LI, "clerk-1", CONDUCT, DAY),
                new InspectionOrdered(SCHOOL, LI, List.of("x", "y"), "clerk-1", DAY),
                new TieDeclared(SCHOOL, LI, "x", FAMILY, DAY),
                new InspectionConcluded(SCHOOL, LI, List.of("y", "z"), true, CONDUCT, DIGEST, DAY),
                new CollectivelyDecided(SCHOOL, LI, VOTE, DAY),
                new PublicNoticeGiven(SCHOOL, LI, "web site", LATER, DAY),
                new ObjectionRaised(SCHOOL, LI, "1", CONDUCT, DAY),
                new ObjectionAnswered(SCHOOL, LI, "1", false, CONDUCT, "clerk-1", DAY),
                new CandidacyEnded(SCHOOL, LI, CONDUCT, DAY),
                new HeadAppointed(SCHOOL, LI, LocalDate.of(2027, 9, 1), LATER, FULL, DAY),
                new HeadAppointed(SCHOOL, LI, null, LATER, SPARE, DAY),
                new AppointmentFiled(
                        SCHOOL,
                        LI,
                        "The board",
                        LATER,
                        null,
                        DIGEST,
                        "clerk-1",
                        DAY.plusDays(9),
                        DAY),
                new AppointmentFiled(
                        SCHOOL,
                        LI,
                        "The board",
                        LATER,
                        new HeadQualifications(
                                "C-1", HeadQualifications.Education.BACHELOR, 7, DIGEST),
                        DIGEST,
                        "clerk-1",
                        DAY.plusDays(9),
                        DAY),
                new ActingHeadDesignated(SCHOOL, LI, LATER, SPARE, null, DAY),
                new ActingHeadDesignated(SCHOOL, LI, null, null, DIGEST, DAY),
                new HeadSuspended(SCHOOL, LI, LATER, CONDUCT, SPARE, null, DAY),
                new HeadSuspended(SCHOOL, LI, null, CONDUCT, null, DIGEST, DAY),
                new HeadSuspensionEnded(SCHOOL, LI, DAY, SPARE, null, LATER),
                new HeadSuspensionEnded(SCHOOL, LI, DAY, null, DIGEST, LATER),
                new ActingEnded(SCHOOL, LI, DAY, LATER),
                new ProbationPassed(SCHOOL, LI, SPARE, DAY),
                new ProbationFailed(SCHOOL, LI, CONDUCT, SPARE, DAY),
                new HeadReappointed(SCHOOL, LI, LATER, SPARE, DAY),
                new ReappointmentFiled(SCHOOL, LI, LATER, DIGEST, "clerk-1", DAY.minusDays(9), DAY),
                new TermRanOut(SCHOOL, LI, null, DAY),
                new TermRanOut(SCHOOL, LI, SPARE, DAY),
                new HeadTransferred(SCHOOL, LI, new SchoolId("CN-0002"), SPARE, DAY),
                new HeadTransferred(SCHOOL, LI, null, SPARE, DAY),
                new HeadRemoved(SCHOOL, LI, CONDUCT, null, SPARE, DAY),
                new HeadRemoved(SCHOOL, LI, null, "S-1", SPARE, DAY),
                new HeadRetired(SCHOOL, LI, RetirementGround.AGE, SPARE, DAY),
                new HeadResigned(SCHOOL, LI, SPARE, DAY),
                new HeadDied(SCHOOL, LI, DIGEST, DAY),
                new DepartureFiled(
                        SCHOOL, LI, Departure.REMOVED, DIGEST, "clerk-1", DAY.plusDays(9), DAY),
                new HeadReleased(SCHOOL, LI, DAY),
                new OfficeAbolished(SCHOOL, DAY),
                new DepartureAuditOrdered(SCHOOL, LI, "audit office", "clerk-1", DAY),
                new DepartureAuditReported(
                        SCHOOL, LI, AuditOpinion.TO_BE_PUT_RIGHT, CONDUCT, DIGEST, DAY));
    }
}
