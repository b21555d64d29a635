package org.chalkline.kernel.disclosure;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.disclosure.DisclosureEvent.*;
import org.chalkline.kernel.disclosure.ReportEvent.*;
import org.chalkline.kernel.fact.SampleDecisions;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.unit.InternalUnitId;

class StoredFormsTest extends StoredForms {
    private static final DisclosureRequestId ID = new DisclosureRequestId("D-1");
    private static final DisclosureReportId YEAR = new DisclosureReportId("2025");
    private static final PersonId WANG = new PersonId("P-0001");
    private static final DisclosureParty PERSON = new DisclosureParty(WANG, null);
    private static final DisclosureParty FIRM = new DisclosureParty(null, "Elm Ltd");
    private static final Personal SAID = new Personal(WANG, PersonalField.CONDUCT, "c2VhbGVk");
    private static final InternalUnitId OFFICE = new InternalUnitId("office");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    StoredFormsTest() {
        super(
                List.of(
                        new RequestReceived(
                                ID,
                                RequestChannel.INTERNET,
                                ApplicantKind.NATURAL_PERSON,
                                PERSON,
                                null,
                                SAID,
                                OFFICE,
                                DAY,
                                DAY.plusDays(1)),
                        new RequestReceived(
                                ID,
                                RequestChannel.IN_PERSON,
                                ApplicantKind.COMMERCIAL,
                                FIRM,
                                "All contracts.",
                                null,
                                OFFICE,
                                DAY,
                                DAY),
                        new ItemAsked(ID, 1, "The plan", OFFICE, DAY),
                        new ClarificationAsked(ID, PERSON, "N-1", "Which?", DAY, "o-1", DAY),
                        new RequestClarified(ID, null, SAID, "o-1", DAY),
                        new RequestClarified(ID, "The last.", null, "o-1", DAY),
                        new RequestAbandoned(ID, DAY),
                        new ThirdPartyAsked(ID, "N-2", List.of(1, 2), FIRM, "o-1", DAY),
                        new AuthorityAsked(ID, "N-3", List.of(1), "Tax", true, "o-1", DAY),
                        new OpinionSought(
                                ID,
                                "N-2",
                                new ClockId("disclosure-request/D-1:disclosure.third-party"),
                                DAY),
                        new ThirdPartyAnswered(ID, "N-2", false, "A secret.", null, "o-1", DAY),
                        new ThirdPartyAnswered(ID, "N-2", true, null, SAID, "o-1", DAY),
                        new ThirdPartySilent(ID, "N-2", DAY),
                        new AuthorityAnswered(ID, "N-3", true, "Yes.", "o-1", DAY),
                        new AuthorityAnswered(ID, "N-3", true, null, "o-1", DAY),
                        new CoAuthorConsented(ID, "N-3", DAY),
                        new SearchMade(ID, 1, "Archive", "plan", false, "o-1", DAY),
                        new OverridingInterestFound(
                                ID, 1, "N-2", "N-4", "Safety.", FIRM, "o-2", DAY),
                        new ExcessQuestioned(ID, FIRM, "N-5", "A thousand.", "o-1", DAY),
                        new AnswerDeferred(ID, FIRM, "N-6", DAY, "Many.", "o-2", DAY),
                        new FeeCharged(ID, FIRM, "N-7", Money.ofFen(12_000), DAY, "o-1", DAY),
                        new FeePaid(ID, DIGEST, "o-1", DAY),
                        new AnswerExtended(ID, FIRM, "N-8", 20, "Many.", "o-2", "o-1", DAY),
                        new RequestAnswered(ID, SampleDecisions.FULL, DAY),
                        new ItemAnswered(
                                ID,
                                1,
                                ItemResult.IN_PART,
                                WithholdingGround.PRIVACY,
                                "Names.",
                                null,
                                null,
                                "The rest is given.",
                                List.of(DIGEST),
                                "A-1",
                                DAY),
                        new ItemAnswered(
                                ID,
                                2,
                                ItemResult.WITHHELD,
                                WithholdingGround.STATE_SECRET,
                                "All.",
                                "One page.",
                                null,
                                "It is a secret.",
                                List.of(),
                                "A-1",
                                DAY),
                        new ItemAnswered(
                                ID,
                                3,
                                ItemResult.REPEATED,
                                null,
                                null,
                                null,
                                new DisclosureRequestId("D-0"),
                                "Answered before.",
                                List.of(),
                                "A-1",
                                DAY),
                        new RequestClosedUnpaid(ID, "o-1", DAY),
                        new RequestWithdrawn(ID, "o-1", DAY),
                        new ReportDue(YEAR, 2025, "office", DAY),
                        new ReportIssued(
                                YEAR,
                                2025,
                                17,
                                List.of(new ReportFigure("GIVEN", "RESEARCH", 3)),
                                "None.",
                                "Website",
                                SampleDecisions.FULL,
                                DAY)),
                DisclosureEvent.class,
                ReportEvent.class);
    }
}
