package org.chalkline.command.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.credit.CreditRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.chalkline.command.Reason;
import org.chalkline.command.credit.CreditCommand.*;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.credit.AnnulmentGround;
import org.chalkline.kernel.credit.CountedOutcomeEvent;
import org.chalkline.kernel.credit.CountedOutcomeEvent.OutcomeCounted;
import org.chalkline.kernel.credit.CountedOutcomeEvent.OutcomeFreed;
import org.chalkline.kernel.credit.CountedOutcomeId;
import org.chalkline.kernel.credit.CreditAccountId;
import org.chalkline.kernel.credit.CreditEvent.*;
import org.chalkline.kernel.credit.OutcomeLevel;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.programme.Audience;
import org.chalkline.kernel.programme.ProgrammeEvent.ProgrammeEnded;
import org.chalkline.kernel.programme.ProgrammeEvent.ProgrammeProposed;
import org.chalkline.kernel.programme.ProgrammeId;
import org.chalkline.kernel.programme.ProgrammeKind;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Credits that are earned once, converted by the city's catalogue of the day, or annulled. */
class CreditAccountTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2020, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final CreditAccountId ID = new CreditAccountId("A-1");
    private static final CreditAccountId OTHER = new CreditAccountId("A-2");
    private static final PersonId LI = new PersonId("li");
    private static final PersonId WANG = new PersonId("wang");
    private static final ProgrammeId PROGRAMME = new ProgrammeId("P-1");
    private static final String MEI = "Mei";

    private final PersonalDataInMemory personal = new PersonalDataInMemory();
    private final List<Fact> facts = new ArrayList<>();
    private final FactsOf factsOf =
            subject -> facts.stream().filter(f -> f.subject().equals(subject)).toList();

    /** Outcomes are aggregates of their own, and outlive each account's fixture. */
    private final EventStore counted =
            EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();

    private final CountedOutcomes outcomes =
            new CountedOutcomes(
                    EventSourcingRepository.builder(CountedOutcome.class)
                            .eventStore(counted)
                            .build());

    private FixtureConfiguration<CreditAccount> account =
            new AggregateTestFixture<>(CreditAccount.class);

    @BeforeEach
    void open() {
        if (facts.isEmpty()) onRecord();
        account = new AggregateTestFixture<>(CreditAccount.class);
        account.registerInjectableResource(
                new CreditOffice(
                        Clock.fixed(TODAY.atTime(9, 0).atZone(ZONE).toInstant(), ZONE),
                        new Calendars(factsOf),
                        new Powers(factsOf),
                        factsOf,
                        new PeopleOnFile(factsOf, personal),
                        new Seals(personal),
                        outcomes));
    }

    private void onRecord() {
        for (var person : List.of(LI, WANG)) {
            facts.add(
                    new PersonRegistered(
                            person,
                            personal.seal(person, PersonalField.NAME, "李秀英"),
                            null,
                            null,
                            null,
                            ProcessingGround.STATUTORY_DUTY,
                            "credits",
                            null,
                            DAY.minusYears(9)));
        }
        facts.add(
                new PowerDelegated(
                        new OfficerId(MEI),
                        Power.KEEP_CREDITS,
                        "1",
                        "Head",
                        null,
                        DAY.minusYears(9)));
        facts.add(
                new ProgrammeProposed(
                        PROGRAMME,
                        "Chinese",
                        new SchoolId("college"),
                        null,
                        ProgrammeKind.ADULT_DIPLOMA,
                        Audience.ADULTS,
                        "310105001",
                        40,
                        null,
                        "lifelong",
                        MEI,
                        DAY));
    }

    private ResultValidator<CreditAccount> when(Object command, Object... given) {
        return given.length == 0
                ? account.givenNoPriorActivity().when(command)
                : account.given(given).when(command);
    }

    private void refused(Reason reason, Object command, Object... given) {
        when(command, given).expectNoEvents().expectExceptionDetails(reason.refusal());
        open();
    }

    private List<CountedOutcomeEvent> countedSo(CountedOutcomeId outcome) {
        return counted.readEvents(outcome.toString())
                .asStream()
                .map(each -> (CountedOutcomeEvent) each.getPayload())
                .toList();
    }

    // ---- what is asked

    private static EarnCredit earn(String credit, int points, String certificate) {
        return earn(ID, credit, null, "institute", points, certificate, DAY.plusDays(1));
    }

    private static EarnCredit earn(
            CreditAccountId account,
            String credit,
            @Nullable ProgrammeId programme,
            @Nullable String issuer,
            int points,
            String certificate,
            LocalDate on) {
        return new EarnCredit(
                account,
                credit,
                programme,
                issuer,
                OutcomeLevel.ADULT_HIGHER,
                "CHINESE-A",
                certificate,
                "Passed with 90 of 100.",
                points,
                MEI,
                on);
    }

    private static ConvertCredit convert(String credit, String pair, int after) {
        var on = DAY.plusDays(after);
        return new ConvertCredit(ID, credit, pair, "Open University", decided(on, true), on);
    }

    private static AnnulCredit annul(AnnulmentGround ground, boolean remedies) {
        var on = DAY.plusDays(9);
        return new AnnulCredit(ID, "1", ground, decided(on, remedies), on);
    }

    private static Decision decided(LocalDate on, boolean remedies) {
        return new Decision(
                "7",
                "Bureau",
                MEI,
                on,
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Shanghai Lifelong Education Regulations", "11", "2011")),
                "As found.",
                List.of(),
                null,
                null,
                null,
                null,
                remedies ? new RemedyNotice("Changning Government", 60, null, null, false) : null);
    }

    // ---- what is on record

    private static AccountOpened opened(CreditAccountId account, PersonId person) {
        return new AccountOpened(account, person, "lifelong", MEI, DAY);
    }

    private CreditEarned earned(int points) {
        return earned(points, DAY.plusDays(1));
    }

    private CreditEarned earned(int points, LocalDate on) {
        var seals = new Seals(personal);
        return new CreditEarned(
                ID,
                "1",
                LI,
                null,
                "institute",
                CountedOutcomeId.of("institute", "Z 2020-1"),
                OutcomeLevel.ADULT_HIGHER,
                "CHINESE-A",
                seals.conduct(LI, "Z 2020-1"),
                seals.conduct(LI, "Passed with 90 of 100."),
                points,
                MEI,
                on);
    }

    private static CreditConverted converted(int points, LocalDate on) {
        return new CreditConverted(
                ID,
                "1",
                LI,
                "ADULT-CHINESE",
                "Catalogue of 2012 (example)",
                "CHINESE-B",
                points,
                "Open University",
                decided(on, true),
                on);
    }

    // ---- the story

    @Test
    void a_credit_is_earned_once_whoever_tells_of_the_certificate_and_converted_by_the_catalogue() {
        when(new OpenCreditAccount(ID, LI, "lifelong", MEI, DAY)).expectEvents(opened(ID, LI));
        open();
        when(earn("1", 4, "Z 2020-1"), opened(ID, LI)).expectSuccessfulHandlerExecution();
        open();
        var outcome = CountedOutcomeId.of("institute", "Z 2020-1");
        assertThat(countedSo(outcome))
                .containsExactly(new OutcomeCounted(outcome, ID, "1", DAY.plusDays(1)));
        // However its number is written, and in whatever account.
        refused(
                CREDIT_COUNTED_BEFORE,
                earn(OTHER, "1", null, "institute", 4, "z2020－1", DAY.plusDays(2)),
                opened(OTHER, WANG));
        refused(CREDIT_COUNTED_BEFORE, earn("2", 4, "Z 2020-1"), opened(ID, LI), earned(4));
        when(convert("1", "ADULT-CHINESE", 5), opened(ID, LI), earned(4))
                .expectEvents(converted(4, DAY.plusDays(5)));
        open();
        when(earn("1", 4, "Z 2020-1"), opened(ID, LI), earned(4)).expectNoEvents();
    }

    @Test
    void an_outcome_that_was_entered_in_error_counts_where_it_belongs_and_one_by_fraud_nowhere() {
        var outcome = CountedOutcomeId.of("institute", "Z 2020-1");
        when(earn("1", 4, "Z 2020-1"), opened(ID, LI)).expectSuccessfulHandlerExecution();
        open();
        var fraud = annul(AnnulmentGround.FRAUD, true);
        when(fraud, opened(ID, LI), earned(4))
                .expectEvents(
                        new CreditAnnulled(
                                ID, "1", fraud.ground(), fraud.decision(), fraud.effectiveOn()));
        open();
        assertThat(countedSo(outcome)).hasOnlyElementsOfType(OutcomeCounted.class);
        when(annul(AnnulmentGround.ENTERED_IN_ERROR, true), opened(ID, LI), earned(4))
                .expectSuccessfulHandlerExecution();
        open();
        assertThat(countedSo(outcome).getLast()).isInstanceOf(OutcomeFreed.class);
        when(
                        earn(OTHER, "1", null, "institute", 4, "Z 2020-1", DAY.plusDays(10)),
                        opened(OTHER, WANG))
                .expectSuccessfulHandlerExecution();
    }

    // ---- the refusals

    @Test
    void nothing_is_done_in_an_account_that_there_is_not_or_under_the_code_of_another() {
        refused(UNKNOWN_CREDIT_ACCOUNT, earn("1", 4, "Z 2020-1"));
        refused(
                CREDIT_ACCOUNT_EXISTS,
                new OpenCreditAccount(ID, WANG, "lifelong", MEI, DAY),
                opened(ID, LI));
        refused(UNKNOWN_CREDIT, convert("9", "ADULT-CHINESE", 5), opened(ID, LI));
        refused(UNKNOWN_CREDIT, annul(AnnulmentGround.FRAUD, true), opened(ID, LI));
        refused(
                ACT_OUT_OF_ORDER,
                earn(ID, "1", null, "institute", 4, "Z 2020-1", DAY.minusDays(1)),
                opened(ID, LI));
    }

    @Test
    void another_credit_under_the_same_number_is_refused_and_so_are_points_that_none_has() {
        refused(CREDIT_EXISTS, earn("1", 5, "Z 2020-1"), opened(ID, LI), earned(4));
        refused(CREDIT_EXISTS, earn("1", 4, "Z 2020-2"), opened(ID, LI), earned(4));
        refused(CREDIT_POINTS_OUT_OF_RANGE, earn("1", 0, "Z 2020-1"), opened(ID, LI));
        refused(CREDIT_POINTS_OUT_OF_RANGE, earn("1", 201, "Z 2020-1"), opened(ID, LI));
    }

    @Test
    void an_outcome_is_of_a_programme_that_ended_or_of_who_is_named_and_not_of_both() {
        var on = DAY.plusDays(9);
        var account = opened(ID, LI);
        refused(
                CREDIT_ISSUER_UNCLEAR,
                earn(ID, "1", PROGRAMME, "institute", 4, "Z 2020-1", on),
                account);
        refused(CREDIT_ISSUER_UNCLEAR, earn(ID, "1", null, null, 4, "Z 2020-1", on), account);
        refused(
                CREDIT_PROGRAMME_UNKNOWN,
                earn(ID, "1", new ProgrammeId("P-9"), null, 4, "Z 2020-1", on),
                account);
        var ofProgramme = earn(ID, "1", PROGRAMME, null, 4, "Z 2020-1", on);
        refused(CREDIT_PROGRAMME_NOT_ENDED, ofProgramme, account);
        facts.add(new ProgrammeEnded(PROGRAMME, 40, 9, MEI, on.plusDays(1)));
        refused(CREDIT_PROGRAMME_NOT_ENDED, ofProgramme, account);
        when(earn(ID, "1", PROGRAMME, null, 4, "Z 2020-1", on.plusDays(1)), account)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void only_the_pairs_of_the_days_catalogue_convert_and_each_the_course_that_it_names() {
        var has = new Object[] {opened(ID, LI), earned(4)};
        refused(PAIR_NOT_IN_CATALOGUE, convert("1", "ADULT-MUSIC", 5), has);
        refused(PAIR_OF_OTHER_COURSE, convert("1", "ADULT-COMPUTING", 5), has);
        refused(PAIR_OF_OTHER_COURSE, convert("1", "REGULAR-ENGLISH", 5), has);
        refused(ACT_OUT_OF_ORDER, convert("1", "ADULT-CHINESE", 0), has);
    }

    @Test
    void a_credit_is_converted_or_annulled_once() {
        var on = DAY.plusDays(5);
        var credit = earned(4);
        refused(
                CREDIT_SPENT,
                convert("1", "ADULT-CHINESE", 6),
                opened(ID, LI),
                credit,
                converted(4, on));
        var fraud = annul(AnnulmentGround.FRAUD, true);
        var annulled =
                new CreditAnnulled(ID, "1", fraud.ground(), fraud.decision(), fraud.effectiveOn());
        refused(
                CREDIT_SPENT,
                annul(AnnulmentGround.ENTERED_IN_ERROR, true),
                opened(ID, LI),
                credit,
                annulled);
        // What was converted already is annulled as well.
        when(fraud, opened(ID, LI), credit, converted(4, on)).expectEvents(annulled);
    }

    @Test
    void who_loses_a_credit_or_is_refused_a_conversion_is_told_the_remedies() {
        var on = DAY.plusDays(9);
        refused(
                CONVERSION_REMEDY_NOT_TOLD,
                annul(AnnulmentGround.FRAUD, false),
                opened(ID, LI),
                earned(4));
        refused(
                CONVERSION_REMEDY_NOT_TOLD,
                new RefuseConversion(ID, "1", "ADULT-CHINESE", decided(on, false), on),
                opened(ID, LI),
                earned(4));
    }

    // ---- what no correction makes of it

    @Test
    void a_corrected_account_converts_no_more_than_was_earned_and_by_the_catalogue_alone() {
        var correctable = new CreditsCorrected();
        var on = DAY.plusDays(5);
        correctable.require(List.of(opened(ID, LI), earned(4), converted(4, on)));
        correctable.require(List.of(opened(ID, LI), earned(5), converted(4, on)));
        contradicts(MORE_CONVERTED_THAN_EARNED, earned(3), converted(4, on));
        contradicts(CREDIT_POINTS_OUT_OF_RANGE, earned(0), converted(0, on));
        var before = LocalDate.of(2012, 8, 31);
        contradicts(PAIR_NOT_IN_CATALOGUE, earned(4, before), converted(4, before));
        contradicts(ACT_OUT_OF_ORDER, earned(4), converted(4, DAY));
    }

    private void contradicts(Reason reason, CreditEarned earned, CreditConverted converted) {
        var since = earned.effectiveOn();
        var opened = new AccountOpened(ID, LI, "lifelong", MEI, since);
        assertThatThrownBy(() -> new CreditsCorrected().require(List.of(opened, earned, converted)))
                .hasMessageContaining(reason.rule().message());
    }
}
