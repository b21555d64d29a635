package org.chalkline.command.disclosure;

import static org.chalkline.command.disclosure.DisclosureRefusal.*;
import static org.chalkline.command.procedure.notification.OfficesInMemory.decided;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.chalkline.command.Reason;
import org.chalkline.command.disclosure.DisclosureCommand.*;
import org.chalkline.command.disclosure.ReportCommand.IssueDisclosureReport;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.FactsInOrder;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.disclosure.ApplicantKind;
import org.chalkline.kernel.disclosure.DisclosureReportId;
import org.chalkline.kernel.disclosure.DisclosureRequestId;
import org.chalkline.kernel.disclosure.ItemAnswer;
import org.chalkline.kernel.disclosure.ItemResult;
import org.chalkline.kernel.disclosure.ReportFigure;
import org.chalkline.kernel.disclosure.RequestChannel;
import org.chalkline.kernel.disclosure.WithholdingGround;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitSetUp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done with a request for disclosure between its receipt and its answer. */
class DisclosureRequestTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
    private static final LocalDate TODAY = LocalDate.of(2024, 12, 2);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DisclosureRequestId ID = new DisclosureRequestId("R-1");
    private static final InternalUnitId OFFICE = new InternalUnitId("office");
    private static final String MEI = "Mei";
    private static final String HEAD = decided(DAY).officer();

    private final List<Fact> facts = new ArrayList<>();
    private final FactsOf factsOf =
            subject -> facts.stream().filter(f -> f.subject().equals(subject)).toList();
    private FixtureConfiguration<DisclosureRequest> request =
            new AggregateTestFixture<>(DisclosureRequest.class);

    @BeforeEach
    void open() {
        if (facts.isEmpty()) onRecord();
        request = new AggregateTestFixture<>(DisclosureRequest.class);
        request.registerInjectableResource(office());
    }

    private DisclosureOffice office() {
        var personal = new PersonalDataInMemory();
        return new DisclosureOffice(
                Clock.fixed(TODAY.atTime(9, 0).atZone(ZONE).toInstant(), ZONE),
                new Calendars(factsOf),
                new Powers(factsOf),
                factsOf,
                new PeopleOnFile(factsOf, personal),
                new Seals(personal));
    }

    private void onRecord() {
        facts.add(new UnitSetUp(OFFICE, "Office", decided(DAY), DAY.minusYears(9)));
        for (var officer : List.of(MEI, HEAD)) {
            for (var power : List.of(Power.HANDLE_REQUESTS, Power.ANSWER_REQUESTS)) {
                facts.add(
                        new PowerDelegated(
                                new OfficerId(officer),
                                power,
                                "1",
                                "Head",
                                null,
                                DAY.minusYears(9)));
            }
        }
    }

    private ResultValidator<DisclosureRequest> when(Object command, Object... done) {
        return done.length == 0
                ? request.givenNoPriorActivity().when(command)
                : request.givenCommands(done).when(command);
    }

    private void refused(Reason reason, Object command, Object... done) {
        when(command, done).expectNoEvents().expectExceptionDetails(reason.refusal());
        open();
    }

    private static LocalDate day(int after) {
        return DAY.plusDays(after);
    }

    private static ReceiveDisclosureRequest receive(String... items) {
        return new ReceiveDisclosureRequest(
                ID,
                RequestChannel.IN_PERSON,
                ApplicantKind.COMMERCIAL,
                null,
                "East Ltd",
                "The contracts of 2023.",
                List.of(items),
                OFFICE,
                DAY,
                DAY);
    }

    private static final ReceiveDisclosureRequest RECEIVED = receive("Contracts", "Minutes");

    private static AskForClarification unclear(int until) {
        return new AskForClarification(ID, "N-1", "Which ones?", day(until), MEI, day(1));
    }

    private static ClarifyRequest clarify(int on) {
        return new ClarifyRequest(ID, "Those of March.", List.of(), MEI, day(on));
    }

    private static AskThirdParty ask(String notice, Integer... items) {
        return new AskThirdParty(ID, notice, List.of(items), null, "West Ltd", MEI, day(2));
    }

    private static RecordThirdPartyOpinion said(String letter, boolean consents, int on) {
        return new RecordThirdPartyOpinion(ID, letter, consents, "So we say.", MEI, day(on));
    }

    private static FindOverridingInterest overriding(int item, String letter) {
        return new FindOverridingInterest(
                ID, item, letter, "N-9", "The public pays.", HEAD, day(9));
    }

    private static final QuestionExcess EXCESS =
            new QuestionExcess(ID, "N-2", "The tenth this week.", MEI, day(1));

    private static DeferAnswer defer(int until) {
        return new DeferAnswer(ID, "N-3", day(until), "As many.", HEAD, day(3));
    }

    private static ChargeDisclosureFee fee(String notice, String yuan) {
        return new ChargeDisclosureFee(ID, notice, Money.of(yuan), day(30), MEI, day(3));
    }

    private static RecordSearch search(int item, boolean found) {
        return new RecordSearch(ID, item, "Archive", "contract 2023", found, MEI, day(4));
    }

    private static AnswerDisclosureRequest answer(ItemAnswer... answers) {
        return new AnswerDisclosureRequest(ID, List.of(answers), decided(day(10)), day(10));
    }

    private static ItemAnswer item(
            int item, ItemResult result, @Nullable WithholdingGround ground) {
        return new ItemAnswer(
                item,
                result,
                ground,
                ground == null ? null : "The prices.",
                null,
                null,
                "See there.",
                List.of());
    }

    // ---- the refusals

    @Test
    void nothing_is_done_with_a_request_that_there_is_not_or_that_asks_for_nothing() {
        refused(UNKNOWN_REQUEST, unclear(9));
        refused(ITEMS_MISSING, receive());
        refused(ITEMS_MISSING, ask("N-1"), RECEIVED);
        refused(UNKNOWN_ITEM, search(3, false), RECEIVED);
    }

    @Test
    void what_is_unclear_is_asked_once_until_a_day_to_come_and_answered_when_it_is_clear() {
        refused(CLARIFY_BY_PAST, unclear(0), RECEIVED);
        refused(CLARIFICATION_NOT_ASKED, clarify(2), RECEIVED);
        var answer =
                answer(
                        item(1, ItemResult.OPEN_ALREADY, null),
                        item(2, ItemResult.OPEN_ALREADY, null));
        refused(CLARIFICATION_OUTSTANDING, answer, RECEIVED, unclear(20));
        when(answer, RECEIVED, unclear(20), clarify(5)).expectSuccessfulHandlerExecution();
    }

    @Test
    void each_letter_has_a_number_of_its_own_and_one_opinion() {
        refused(LETTER_NUMBER_USED, ask("N-5", 2), RECEIVED, ask("N-5", 1));
        refused(UNKNOWN_LETTER, said("N-6", true, 5), RECEIVED, ask("N-5", 1));
        refused(
                UNKNOWN_LETTER,
                new RecordAuthorityOpinion(ID, "N-5", true, null, MEI, day(5)),
                RECEIVED,
                ask("N-5", 1));
        refused(
                OPINION_RECORDED_ALREADY,
                said("N-5", true, 6),
                RECEIVED,
                ask("N-5", 1),
                said("N-5", false, 5));
        var authority = new AskAuthority(ID, "N-7", List.of(1), "City", false, MEI, day(2));
        refused(UNKNOWN_LETTER, said("N-7", true, 5), RECEIVED, authority);
        refused(LETTER_NUMBER_USED, ask("N-7", 1), RECEIVED, authority);
    }

    @Test
    void only_an_objection_is_overridden_and_only_of_who_was_asked_about_the_item() {
        refused(THIRD_PARTY_NOT_ASKED, overriding(1, "N-5"), RECEIVED);
        refused(UNKNOWN_LETTER, overriding(1, "N-6"), RECEIVED, ask("N-5", 1));
        refused(NO_OBJECTION, overriding(1, "N-5"), RECEIVED, ask("N-5", 1), said("N-5", true, 5));
        var both =
                answer(item(1, ItemResult.PROVIDED, null), item(2, ItemResult.OPEN_ALREADY, null));
        refused(OPINION_OUTSTANDING, both, RECEIVED, ask("N-5", 1));
        refused(THIRD_PARTY_OBJECTS, both, RECEIVED, ask("N-5", 1), said("N-5", false, 5));
        when(both, RECEIVED, ask("N-5", 1), said("N-5", false, 5), overriding(1, "N-5"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_later_day_and_a_fee_follow_upon_excess_and_the_fee_is_asked_for_once() {
        refused(EXCESS_NOT_QUESTIONED, defer(40), RECEIVED);
        refused(DEFERRED_TO_PAST, defer(3), RECEIVED, EXCESS);
        refused(FEE_WITHOUT_EXCESS, fee("N-4", "100"), RECEIVED);
        refused(FEE_CHARGED_ALREADY, fee("N-8", "200"), RECEIVED, EXCESS, fee("N-4", "100"));
        when(defer(40), RECEIVED, EXCESS).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_ground_is_given_for_what_is_withheld_alone_and_what_was_found_is_held() {
        var open = item(2, ItemResult.OPEN_ALREADY, null);
        refused(
                GROUND_WITHOUT_WITHHOLDING,
                answer(item(1, ItemResult.PROVIDED, WithholdingGround.values()[0]), open),
                RECEIVED);
        var notHeld = answer(item(1, ItemResult.NOT_HELD, null), open);
        refused(NOT_FOUND_WITHOUT_SEARCH, notHeld, RECEIVED);
        refused(NOT_FOUND_WITHOUT_SEARCH, notHeld, RECEIVED, search(2, false));
        refused(FOUND_BY_SEARCH, notHeld, RECEIVED, search(1, true));
        when(notHeld, RECEIVED, search(1, false)).expectSuccessfulHandlerExecution();
    }

    @Test
    void each_item_has_one_answer() {
        var first = item(1, ItemResult.OPEN_ALREADY, null);
        refused(ITEM_UNANSWERED, answer(first), RECEIVED);
        refused(ITEM_ANSWERED_ALREADY, answer(first, first), RECEIVED);
        refused(UNKNOWN_ITEM, answer(first, item(3, ItemResult.OPEN_ALREADY, null)), RECEIVED);
    }

    @Test
    void an_annual_report_has_each_figure_once() {
        var report = new AggregateTestFixture<>(DisclosureReport.class);
        var stream = new FactsInOrder(() -> facts);
        report.registerInjectableResource(office());
        report.registerInjectableResource(new CountedRequests(stream, factsOf));
        var figure = new ReportFigure("new", "NATURAL_PERSON", 0);
        var on = LocalDate.of(2024, 1, 15);
        report.givenNoPriorActivity()
                .when(
                        new IssueDisclosureReport(
                                new DisclosureReportId("2023"),
                                2023,
                                List.of(figure, figure),
                                "None.",
                                "Site",
                                decided(on),
                                on))
                .expectNoEvents()
                .expectExceptionDetails(FIGURE_TWICE.refusal());
    }
}
