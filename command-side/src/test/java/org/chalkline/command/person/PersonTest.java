package org.chalkline.command.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.UNKNOWN_PERSON;
import static org.chalkline.command.person.PersonRefusal.*;
import static org.chalkline.command.procedure.hold.HoldRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.Reason;
import org.chalkline.command.StubFacts;
import org.chalkline.command.person.PersonCommand.*;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.command.personal.OpenMatters;
import org.chalkline.command.procedure.decision.DecisionRefusal;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.AllFacts;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.AccessLogInMemory;
import org.chalkline.kernel.person.ErasureGround;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonEvent.*;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent.ComplaintLodged;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent.ComplaintWithdrawn;
import org.chalkline.kernel.procedure.complaint.ComplaintId;
import org.chalkline.kernel.procedure.complaint.ComplaintKind;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldLifted;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldPlaced;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final PersonId LI = new PersonId("p-1");
    private static final PersonId WANG = new PersonId("p-2");
    private static final String NUMBER = "11010519491231002X";
    private static final LocalDate BORN = LocalDate.of(1949, 12, 31);
    private static final String DIGEST = "ab".repeat(32);
    private static final LegalBasis ARCHIVES = new LegalBasis("Archives Law", "13", "2020");
    private static final LegalBasis PIPL =
            new LegalBasis("Personal Information Protection Law", "47", "2021");

    private final PersonalDataInMemory people = new PersonalDataInMemory();
    private final List<Fact> elsewhere = new ArrayList<>();
    private final StubFacts filed = new StubFacts(AllFacts.catalogue());
    private final AccessLogInMemory accesses = new AccessLogInMemory();
    private FixtureConfiguration<Person> person = new AggregateTestFixture<>(Person.class);

    @BeforeEach
    void open() {
        var clock = Clock.fixed(TODAY.atTime(9, 0).atZone(ZONE).toInstant(), ZONE);
        FactsOf facts =
                subject -> elsewhere.stream().filter(f -> f.subject().equals(subject)).toList();
        for (var power :
                List.of(Power.ERASE_PERSONAL_DATA, Power.SET_RETENTION, Power.HOLD_RECORDS)) {
            for (var officer : List.of("officer-1", "officer-3")) {
                elsewhere.add(
                        new PowerDelegated(new OfficerId(officer), power, "1", "head", null, JUNE));
            }
        }
        person.registerInjectableResource(clock);
        person.registerInjectableResource(people);
        person.registerInjectableResource(new Sealing(people, people, facts, accesses, clock));
        person.registerInjectableResource(new Powers(facts));
        person.registerInjectableResource(
                new OpenMatters(
                        Map.of(
                                "complaint",
                                (who, known, today) ->
                                        known.getLast() instanceof ComplaintWithdrawn
                                                ? Optional.empty()
                                                : Optional.of(OpenMatter.COMPLAINT_OPEN)),
                        filed,
                        filed));
    }

    private static PersonTexts texts(String name, @Nullable String number) {
        return new PersonTexts(name, number, null, null);
    }

    private static RegisterPerson register(PersonTexts texts) {
        return new RegisterPerson(LI, texts, ProcessingGround.STATUTORY_DUTY, "教师资格认定", null, JUNE);
    }

    private PersonRegistered registered() {
        return registered(ProcessingGround.STATUTORY_DUTY);
    }

    private PersonRegistered registered(ProcessingGround ground) {
        return new PersonRegistered(
                LI,
                people.seal(LI, PersonalField.NAME, "李秀英"),
                people.seal(LI, PersonalField.IDENTITY_NUMBER, NUMBER),
                people.seal(LI, PersonalField.BIRTH_DATE, BORN.toString()),
                null,
                ground,
                "教师资格认定",
                ground == ProcessingGround.CONSENT ? DIGEST : null,
                JUNE);
    }

    private static ErasePerson erase(ErasureGround ground) {
        return new ErasePerson(LI, ground, decision("officer-1"), TODAY);
    }

    private static RetentionSet retained(LocalDate until, LegalBasis basis) {
        return new RetentionSet(LI, until, basis, null, decision("officer-1", JUNE), JUNE);
    }

    private static HoldPlaced held(String hold, String body) {
        return new HoldPlaced(LI.toString(), hold, body, "诉讼", decision("officer-1", JUNE), JUNE);
    }

    private static HoldLifted lifted(String hold, LocalDate on) {
        return new HoldLifted(LI.toString(), hold, "解1号", "结案", decision("officer-1", JUNE), on);
    }

    private static SetPersonRetention retain(PersonId person, LocalDate until, LocalDate on) {
        return new SetPersonRetention(
                person, until, ARCHIVES, null, decision("officer-1", decidedFor(on)), on);
    }

    private static PlaceLegalHold hold(PersonId person, String hold, String body, LocalDate on) {
        return new PlaceLegalHold(
                person, hold, body, "诉讼", decision("officer-1", decidedFor(on)), on);
    }

    private static LiftLegalHold lift(String hold, LocalDate on) {
        return new LiftLegalHold(LI, hold, "解1号", "结案", decision("officer-1", decidedFor(on)), on);
    }

    private static LocalDate decidedFor(LocalDate on) {
        return on.isBefore(TODAY) ? on : TODAY;
    }

    private static Decision decision(String officer) {
        return decision(officer, TODAY);
    }

    private static Decision decision(String officer, LocalDate decidedOn) {
        return decision(officer, "officer-3", decidedOn);
    }

    private static Decision decision(
            String officer, @Nullable String approver, LocalDate decidedOn) {
        return new Decision(
                "长教〔2026〕88号",
                "长宁区教育局",
                officer,
                decidedOn,
                approver,
                null,
                List.of(),
                List.of(PIPL, ARCHIVES),
                "处理目的已实现",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private ResultValidator<Person> when(Object command, Object... given) {
        return given.length == 0
                ? person.givenNoPriorActivity().when(command)
                : person.given(given).when(command);
    }

    private void refused(Reason reason, Object command, Object... given) {
        when(command, given).expectNoEvents().expectExceptionDetails(reason.refusal());
        assertThat(reason.message()).doesNotContain("李", NUMBER);
    }

    private void adds_nothing(Object command, Object... given) {
        when(command, given).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void a_person_is_registered_sealed_with_the_birth_date_of_the_identity_number() {
        when(register(texts("李秀英", NUMBER.replace('X', 'x'))))
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(
                        Matchers.payloadsMatching(
                                Matchers.exactSequenceOf(
                                        Matchers.matches(
                                                (PersonRegistered e) ->
                                                        says("李秀英", e.name())
                                                                && says(NUMBER, e.identityNumber())
                                                                && says(
                                                                        BORN.toString(),
                                                                        e.birthDate())
                                                                && e.contact() == null))));
    }

    private boolean says(String text, @Nullable Personal personal) {
        return personal != null && people.open(personal).equals(new Readable(text));
    }

    @Test
    void a_repeated_registration_is_no_new_fact_and_another_under_the_same_id_is_refused() {
        var first = registered();
        adds_nothing(register(texts("李秀英", NUMBER)), first);
        refused(PERSON_REGISTERED_ALREADY, register(texts("李秀兰", NUMBER)), first);
        refused(PERSON_REGISTERED_ALREADY, register(texts("李秀英", null)), first);
        var same = texts("李秀英", NUMBER);
        for (var other :
                List.of(
                        new RegisterPerson(
                                LI, same, ProcessingGround.CONSENT, "教师资格认定", null, JUNE),
                        new RegisterPerson(
                                LI, same, ProcessingGround.STATUTORY_DUTY, "家访", null, JUNE),
                        new RegisterPerson(
                                LI, same, ProcessingGround.STATUTORY_DUTY, "教师资格认定", DIGEST, JUNE),
                        new RegisterPerson(
                                LI,
                                same,
                                ProcessingGround.STATUTORY_DUTY,
                                "教师资格认定",
                                null,
                                TODAY))) {
            refused(PERSON_REGISTERED_ALREADY, other, first);
        }
    }

    @Test
    void an_identity_number_that_is_none_or_does_not_fit_the_birth_date_is_refused() {
        refused(IDENTITY_NUMBER_MALFORMED, register(texts("李秀英", "11010519491331002X")));
        refused(IDENTITY_NUMBER_CHECK_DIGIT, register(texts("李秀英", "110105194912310021")));
        refused(
                BIRTH_DATE_MISMATCH,
                register(new PersonTexts("李秀英", NUMBER, BORN.plusDays(1), null)));
        refused(BIRTH_DATE_AHEAD, register(new PersonTexts("李秀英", null, TODAY.plusDays(1), null)));
        refused(NAME_MISSING, register(new PersonTexts(null, NUMBER, null, null)));
        refused(InputRefusal.TEXT_UNSAFE, register(texts("李\n秀英", null)));
    }

    @Test
    void an_identity_number_on_record_for_another_is_refused_until_that_record_is_put_right() {
        var number = people.seal(WANG, PersonalField.IDENTITY_NUMBER, NUMBER);
        elsewhere.add(
                new PersonRegistered(
                        WANG,
                        people.seal(WANG, PersonalField.NAME, "王伟"),
                        number,
                        null,
                        null,
                        ProcessingGround.STATUTORY_DUTY,
                        "教师资格认定",
                        null,
                        JUNE));
        refused(IDENTITY_NUMBER_TAKEN, register(texts("李秀英", NUMBER)));
        elsewhere.add(
                new PersonCorrected(
                        WANG,
                        null,
                        people.seal(WANG, PersonalField.IDENTITY_NUMBER, "440524188001010014"),
                        null,
                        "误录",
                        DIGEST,
                        JUNE));
        when(register(texts("李秀英", NUMBER))).expectSuccessfulHandlerExecution();
    }

    @Test
    void who_rests_on_consent_needs_it_on_file_and_nothing_has_effect_before_birth() {
        refused(
                CONSENT_MISSING,
                new RegisterPerson(
                        LI, texts("李秀英", null), ProcessingGround.CONSENT, "家访", null, JUNE));
        refused(
                EFFECTIVE_BEFORE_BIRTH,
                new RegisterPerson(
                        LI,
                        texts("李秀英", NUMBER),
                        ProcessingGround.STATUTORY_DUTY,
                        "教师资格认定",
                        null,
                        BORN.minusDays(1)));
        refused(
                EFFECTIVE_BEFORE_BIRTH,
                new RenamePerson(LI, texts("李秀兰", null), DIGEST, BORN.minusDays(1)),
                registered());
        when(new RenamePerson(LI, texts("李秀兰", null), DIGEST, BORN), registered())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_document_on_file_is_named_by_its_digest() {
        var first = registered();
        var name = texts("李秀兰", null);
        refused(
                InputRefusal.DIGEST_MALFORMED,
                new RegisterPerson(LI, name, ProcessingGround.CONSENT, "家访", "同意书", JUNE));
        refused(InputRefusal.DIGEST_MALFORMED, new RenamePerson(LI, name, "证明", TODAY), first);
        refused(
                InputRefusal.DIGEST_MALFORMED,
                new CorrectPerson(LI, name, "误录", "证明", TODAY),
                first);
    }

    @Test
    void a_corrected_birth_date_bounds_the_correction_itself() {
        var first =
                new PersonRegistered(
                        LI,
                        people.seal(LI, PersonalField.NAME, "李秀英"),
                        null,
                        people.seal(LI, PersonalField.BIRTH_DATE, BORN.toString()),
                        null,
                        ProcessingGround.STATUTORY_DUTY,
                        "教师资格认定",
                        null,
                        JUNE);
        var later = new PersonTexts(null, null, BORN.plusYears(1), null);
        var earlier = new PersonTexts(null, null, BORN.minusYears(1), null);
        refused(EFFECTIVE_BEFORE_BIRTH, new CorrectPerson(LI, later, "误录", DIGEST, BORN), first);
        when(new CorrectPerson(LI, earlier, "误录", DIGEST, BORN.minusDays(1)), first)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_corrected_identity_number_brings_its_birth_date_and_bounds_the_next_correction() {
        var first = registered();
        var number = "440524188001010014";
        var born = LocalDate.of(1880, 1, 1);
        when(
                        new CorrectPerson(
                                LI, new PersonTexts(null, number, born, null), "误录", DIGEST, TODAY),
                        first)
                .expectSuccessfulHandlerExecution();
        var corrected =
                new PersonCorrected(
                        LI,
                        null,
                        people.seal(LI, PersonalField.IDENTITY_NUMBER, number),
                        people.seal(LI, PersonalField.BIRTH_DATE, born.toString()),
                        "误录",
                        DIGEST,
                        TODAY);
        refused(
                BIRTH_DATE_MISMATCH,
                new CorrectPerson(LI, new PersonTexts(null, null, BORN, null), "误录", DIGEST, TODAY),
                first,
                corrected);
    }

    @Test
    void no_act_has_effect_further_ahead_than_anybody_can_mean() {
        var first = registered();
        var hold = held("1号", "法院");
        var restricted = new PersonRestricted(LI, "争议", JUNE);
        var far = TODAY.plusYears(10).plusDays(1);
        for (var act :
                List.of(
                        new RenamePerson(LI, texts("李秀兰", null), DIGEST, far),
                        new ChangePersonContact(LI, new PersonTexts(null, null, null, "138"), far),
                        new CorrectPerson(LI, texts("李秀兰", null), "误录", DIGEST, far),
                        retain(LI, far, far),
                        hold(LI, "2号", "法院", far),
                        lift("1号", far),
                        new RestrictPerson(LI, "争议", far))) {
            refused(InputRefusal.TOO_FAR_AHEAD, act, first, hold);
        }
        refused(
                InputRefusal.TOO_FAR_AHEAD,
                new LiftPersonRestriction(LI, "已解决", far),
                first,
                restricted);
    }

    @Test
    void a_new_name_a_new_contact_and_a_correction_are_recorded_sealed_and_each_once() {
        var first = registered();
        when(new RenamePerson(LI, texts("李秀兰", null), DIGEST, TODAY), first)
                .expectSuccessfulHandlerExecution();
        adds_nothing(new RenamePerson(LI, texts("李秀英", null), DIGEST, TODAY), first);
        when(new ChangePersonContact(LI, new PersonTexts(null, null, null, "138"), TODAY), first)
                .expectSuccessfulHandlerExecution();
        var correction =
                new CorrectPerson(LI, new PersonTexts(null, null, BORN, null), "误录", DIGEST, TODAY);
        adds_nothing(correction, first);
        refused(
                NOTHING_TO_CORRECT,
                new CorrectPerson(LI, new PersonTexts(null, null, null, null), "误录", DIGEST, TODAY),
                first);
        refused(
                BIRTH_DATE_MISMATCH,
                new CorrectPerson(
                        LI,
                        new PersonTexts(null, null, BORN.plusDays(1), null),
                        "误录",
                        DIGEST,
                        TODAY),
                first);
    }

    @Test
    void nothing_is_added_to_a_restricted_record_but_what_keeps_or_ends_it() {
        var restricted = new PersonRestricted(LI, "争议", JUNE);
        var first = registered();
        people.settle(LI, KeyStanding.RESTRICTED);
        refused(
                PERSON_RESTRICTED,
                new RenamePerson(LI, texts("李秀兰", null), DIGEST, TODAY),
                first,
                restricted);
        refused(PERSON_RESTRICTED, register(texts("李秀英", NUMBER)), first, restricted);
        refused(
                PERSON_RESTRICTED,
                new ChangePersonContact(LI, new PersonTexts(null, null, null, "138"), TODAY),
                first,
                restricted);
        refused(
                PERSON_RESTRICTED,
                new CorrectPerson(LI, texts("李秀兰", null), "误录", DIGEST, TODAY),
                first,
                restricted);
        adds_nothing(new RestrictPerson(LI, "再次", TODAY), first, restricted);
        when(retain(LI, TODAY.plusYears(1), TODAY), first, restricted)
                .expectSuccessfulHandlerExecution();
        when(new LiftPersonRestriction(LI, "已解决", TODAY), first, restricted)
                .expectEvents(new RestrictionLifted(LI, "已解决", TODAY));
        assertThat(people.standing(LI)).isEqualTo(KeyStanding.OPEN);
    }

    @Test
    void a_restriction_bars_the_key_before_it_stands() {
        when(new RestrictPerson(LI, "争议", TODAY), registered()).expectSuccessfulHandlerExecution();
        assertThat(people.standing(LI)).isEqualTo(KeyStanding.RESTRICTED);
    }

    @Test
    void an_act_that_is_not_recorded_after_all_leaves_the_key_as_it_was() {
        var first = registered();
        elsewhere.add(first);
        person.registerCommandHandlerInterceptor(
                (unit, chain) -> {
                    chain.proceed();
                    throw new IllegalStateException("the log refused");
                });
        when(erase(ErasureGround.PURPOSE_ACHIEVED), first)
                .expectException(IllegalStateException.class);
        assertThat(people.standing(LI)).isEqualTo(KeyStanding.OPEN);
        people.settle(LI, KeyStanding.RESTRICTED);
        when(
                        new LiftPersonRestriction(LI, "已解决", TODAY),
                        first,
                        new PersonRestricted(LI, "争议", JUNE))
                .expectException(IllegalStateException.class);
        assertThat(people.standing(LI)).isEqualTo(KeyStanding.RESTRICTED);
    }

    @Test
    void the_key_follows_a_restriction_and_its_end_and_nothing_is_recorded_of_that() {
        var first = registered();
        var restricted = new PersonRestricted(LI, "争议", JUNE);
        adds_nothing(new LetKeyFollow(LI), first, restricted);
        assertThat(people.standing(LI)).isEqualTo(KeyStanding.RESTRICTED);
        var lifted = new RestrictionLifted(LI, "已解决", TODAY);
        adds_nothing(new LetKeyFollow(LI), first, restricted, lifted);
        assertThat(people.standing(LI)).isEqualTo(KeyStanding.OPEN);
    }

    @Test
    void the_key_follows_whatever_changes_how_a_person_stands_and_nothing_else() {
        var follows = new WhenStandingChangesThenKeyFollows();
        var erased =
                new PersonErased(LI, ErasureGround.PURPOSE_ACHIEVED, decision("officer-1"), TODAY);
        for (Fact fact :
                List.of(
                        new PersonRestricted(LI, "争议", JUNE),
                        new RestrictionLifted(LI, "已解决", TODAY),
                        erased)) {
            assertThat(follows.concerns(fact.getClass())).isTrue();
            assertThat(follows.to(fact)).containsExactly(new LetKeyFollow(LI));
        }
        assertThat(follows.concerns(KeyDestroyed.class)).isFalse();
    }

    @Test
    void what_is_not_restricted_cannot_be_freed() {
        refused(NOT_RESTRICTED, new LiftPersonRestriction(LI, "已解决", TODAY), registered());
    }

    @Test
    void of_whom_nothing_is_on_record_nobody_is_restricted_or_erased() {
        refused(UNKNOWN_PERSON, new RestrictPerson(WANG, "争议", TODAY));
        refused(UNKNOWN_PERSON, hold(WANG, "1号", "法院", TODAY));
        refused(UNKNOWN_PERSON, retain(WANG, TODAY, TODAY));
        refused(
                UNKNOWN_PERSON,
                new ErasePerson(WANG, ErasureGround.OTHER_LAW, decision("officer-1"), TODAY));
    }

    @Test
    void who_is_known_to_another_feature_alone_can_be_restricted_and_erased() {
        people.seal(LI, PersonalField.NAME, "李秀英");
        when(new RestrictPerson(LI, "争议", TODAY)).expectSuccessfulHandlerExecution();
        refused(NO_CONSENT_TO_WITHDRAW, erase(ErasureGround.CONSENT_WITHDRAWN));
        when(erase(ErasureGround.PURPOSE_ACHIEVED))
                .expectEvents(
                        new PersonErased(
                                LI, ErasureGround.PURPOSE_ACHIEVED, decision("officer-1"), TODAY));
    }

    @Test
    void an_erasure_waits_for_the_longest_retention_and_for_every_hold() {
        var first = registered();
        var archives = retained(TODAY, ARCHIVES);
        refused(RETENTION_RUNNING, erase(ErasureGround.PURPOSE_ACHIEVED), first, archives);
        var over = retained(TODAY.minusDays(1), ARCHIVES);
        when(erase(ErasureGround.RETENTION_ENDED), first, archives, over)
                .expectSuccessfulHandlerExecution();
        var other = retained(TODAY.plusYears(3), new LegalBasis("Teachers Law", "14", "2009"));
        refused(RETENTION_RUNNING, erase(ErasureGround.RETENTION_ENDED), first, other, over);
        var hold = held("1号", "法院");
        refused(LEGAL_HOLD_STANDS, erase(ErasureGround.PURPOSE_ACHIEVED), first, hold);
        when(erase(ErasureGround.PURPOSE_ACHIEVED), first, hold, lifted("1号", JUNE))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void each_provision_keeps_the_record_by_itself_and_each_hold_too() {
        var first = registered();
        var ended = retained(TODAY.minusDays(1), ARCHIVES);
        for (var basis :
                List.of(
                        new LegalBasis(ARCHIVES.law(), "14", "2020"),
                        new LegalBasis("Teachers Law", ARCHIVES.article(), "2009"))) {
            refused(
                    RETENTION_RUNNING,
                    erase(ErasureGround.PURPOSE_ACHIEVED),
                    first,
                    retained(TODAY.plusYears(1), basis),
                    ended);
        }
        refused(
                LEGAL_HOLD_STANDS,
                erase(ErasureGround.PURPOSE_ACHIEVED),
                first,
                held("1号", "法院"),
                held("2号", "检察院"),
                lifted("2号", JUNE));
    }

    @Test
    void a_hold_that_is_lifted_from_a_later_day_on_stands_until_then() {
        var first = registered();
        var hold = held("1号", "法院");
        refused(
                LEGAL_HOLD_STANDS,
                erase(ErasureGround.PURPOSE_ACHIEVED),
                first,
                hold,
                lifted("1号", TODAY.plusDays(1)),
                held("2号", "检察院"),
                lifted("2号", TODAY));
        when(erase(ErasureGround.PURPOSE_ACHIEVED), first, hold, lifted("1号", TODAY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void no_ground_gets_past_a_retention_or_a_hold_nor_does_a_restriction() {
        var first = registered(ProcessingGround.CONSENT);
        var ended = retained(TODAY.minusDays(1), ARCHIVES);
        var runs = retained(TODAY, new LegalBasis("Teachers Law", "14", "2009"));
        var hold = held("1号", "法院");
        var restricted = new PersonRestricted(LI, "争议", JUNE);
        for (var ground : ErasureGround.values()) {
            refused(RETENTION_RUNNING, erase(ground), first, ended, runs);
            refused(RETENTION_RUNNING, erase(ground), first, ended, runs, restricted);
            refused(LEGAL_HOLD_STANDS, erase(ground), first, ended, hold);
            refused(LEGAL_HOLD_STANDS, erase(ground), first, ended, hold, restricted);
        }
    }

    @Test
    void an_erasure_needs_its_ground_its_day_its_decision_and_an_officer_with_the_power() {
        var first = registered();
        refused(RETENTION_NOT_SET, erase(ErasureGround.RETENTION_ENDED), first);
        refused(NO_CONSENT_TO_WITHDRAW, erase(ErasureGround.CONSENT_WITHDRAWN), first);
        when(erase(ErasureGround.CONSENT_WITHDRAWN), registered(ProcessingGround.CONSENT))
                .expectSuccessfulHandlerExecution();
        refused(
                ERASURE_NOT_TODAY,
                new ErasePerson(
                        LI,
                        ErasureGround.PURPOSE_ACHIEVED,
                        decision("officer-1"),
                        TODAY.plusDays(1)),
                first);
        refused(
                ERASURE_NOT_TODAY,
                new ErasePerson(
                        LI,
                        ErasureGround.PURPOSE_ACHIEVED,
                        decision("officer-1", TODAY.minusDays(1)),
                        TODAY.minusDays(1)),
                first);
        refused(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new ErasePerson(LI, ErasureGround.PURPOSE_ACHIEVED, decision("officer-2"), TODAY),
                first);
        // Who had no power yet when they decided has not decided.
        refused(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new ErasePerson(
                        LI,
                        ErasureGround.PURPOSE_ACHIEVED,
                        decision("officer-1", JUNE.minusDays(1)),
                        TODAY),
                first);
        refused(
                DecisionRefusal.OFFICER_MISSING,
                new ErasePerson(LI, ErasureGround.PURPOSE_ACHIEVED, decision(" "), TODAY),
                first);
    }

    @Test
    void nobody_decides_alone_whose_records_are_kept_held_or_erased() {
        var first = registered();
        var alone = decision("officer-1", null, TODAY);
        var withOneWithoutPower = decision("officer-1", "officer-2", TODAY);
        var held = held("1号", "法院");
        var acts =
                List.<Function<Decision, Object>>of(
                        d -> new ErasePerson(LI, ErasureGround.PURPOSE_ACHIEVED, d, TODAY),
                        d -> new SetPersonRetention(LI, TODAY, ARCHIVES, null, d, TODAY),
                        d -> new PlaceLegalHold(LI, "2号", "法院", "诉讼", d, TODAY),
                        d -> new LiftLegalHold(LI, "1号", "解1号", "结案", d, TODAY));
        for (var act : acts) {
            refused(PowerRefusal.DECIDED_BY_ONE, act.apply(alone), first, held);
            refused(
                    PowerRefusal.APPROVER_NOT_EMPOWERED,
                    act.apply(withOneWithoutPower),
                    first,
                    held);
            refused(
                    DecisionRefusal.APPROVER_IS_OFFICER,
                    act.apply(decision("officer-1", "officer-1", TODAY)),
                    first,
                    held);
        }
    }

    @Test
    void a_refusal_that_tells_that_a_number_is_on_record_is_a_read_of_its_holder() {
        var other = new PersonId("p-other");
        var theirs =
                new PersonRegistered(
                        other,
                        people.seal(other, PersonalField.NAME, "赵"),
                        people.seal(other, PersonalField.IDENTITY_NUMBER, NUMBER),
                        null,
                        null,
                        ProcessingGround.STATUTORY_DUTY,
                        "x",
                        null,
                        JUNE);
        elsewhere.add(theirs);
        refused(IDENTITY_NUMBER_TAKEN, register(texts("李秀英", NUMBER)));
        assertThat(accesses.all())
                .singleElement()
                .satisfies(
                        read -> {
                            assertThat(read.kind()).isEqualTo(AccessLog.Kind.REFUSED);
                            assertThat(read.person()).isEqualTo(other);
                            assertThat(read.answer()).isEqualTo("IDENTITY_NUMBER_TAKEN");
                        });
    }

    @Test
    void an_erasure_bars_the_key_before_it_stands_and_one_that_is_refused_leaves_it_open() {
        var first = registered();
        var hold = held("1号", "法院");
        refused(LEGAL_HOLD_STANDS, erase(ErasureGround.PURPOSE_ACHIEVED), first, hold);
        assertThat(people.standing(LI)).isEqualTo(KeyStanding.OPEN);
        when(erase(ErasureGround.PURPOSE_ACHIEVED), first).expectSuccessfulHandlerExecution();
        assertThat(people.standing(LI)).isEqualTo(KeyStanding.RESTRICTED);
    }

    @Test
    void nothing_is_recorded_of_an_erased_person_but_that_the_key_is_gone_and_that_once() {
        var first = registered();
        var erased =
                new PersonErased(LI, ErasureGround.PURPOSE_ACHIEVED, decision("officer-1"), TODAY);
        adds_nothing(erase(ErasureGround.PURPOSE_ACHIEVED), first, erased);
        refused(PERSON_ERASED, erase(ErasureGround.OTHER_LAW), first, erased);
        refused(PERSON_ERASED, register(texts("李秀英", NUMBER)), first, erased);
        refused(PERSON_ERASED, new LiftPersonRestriction(LI, "已解决", TODAY), first, erased);
        for (var act :
                List.of(
                        hold(LI, "1号", "法院", TODAY),
                        lift("1号", TODAY),
                        retain(LI, TODAY, TODAY),
                        new RestrictPerson(LI, "争议", TODAY),
                        new RenamePerson(LI, texts("李秀兰", null), DIGEST, TODAY))) {
            refused(PERSON_ERASED, act, first, erased);
        }
        assertThat(people.standing(LI)).isEqualTo(KeyStanding.OPEN);
        var gone = new KeyDestroyed(LI, TODAY);
        when(new LetKeyFollow(LI), first, erased).expectEvents(gone);
        assertThat(people.standing(LI)).isEqualTo(KeyStanding.ERASED);
        adds_nothing(new LetKeyFollow(LI), first, erased, gone);
    }

    @Test
    void a_hold_is_placed_once_and_lifted_by_its_number() {
        var first = registered();
        var hold = held("1号", "法院");
        adds_nothing(hold(LI, "1号", "法院", JUNE), first, hold);
        refused(HOLD_PLACED_ALREADY, hold(LI, "1号", "检察院", JUNE), first, hold);
        refused(HOLD_NOT_PLACED, lift("2号", TODAY), first, hold);
        refused(UNTIL_NOT_AHEAD, retain(LI, JUNE.minusDays(1), JUNE), first);
        when(retain(LI, JUNE, JUNE), first).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_retention_and_a_hold_need_a_decision_of_an_officer_with_the_power() {
        var first = registered();
        var held = held("1号", "法院");
        var stranger = decision("officer-2");
        refused(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new SetPersonRetention(LI, TODAY, ARCHIVES, null, stranger, TODAY),
                first);
        refused(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new PlaceLegalHold(LI, "2号", "法院", "诉讼", stranger, TODAY),
                first);
        refused(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new LiftLegalHold(LI, "1号", "解1号", "结案", stranger, TODAY),
                first,
                held);
        refused(
                InputRefusal.TEXT_MISSING,
                new LiftLegalHold(LI, "1号", " ", "结案", decision("officer-1"), TODAY),
                first,
                held);
        refused(
                DecisionRefusal.EFFECT_BEFORE_DECISION,
                new LiftLegalHold(LI, "1号", "解1号", "结案", decision("officer-1"), JUNE),
                first,
                held);
    }

    @Test
    void a_retention_is_shortened_only_under_a_provision_that_the_decision_rests_on() {
        var first = registered();
        var longer = retained(TODAY.plusYears(30), ARCHIVES);
        var decision = decision("officer-1", JUNE);
        var sooner = TODAY.minusDays(1);
        refused(RETENTION_SHORTENED, retain(LI, sooner, JUNE), first, longer);
        refused(RETENTION_SHORTENED, retain(LI, TODAY.plusYears(29), TODAY), first, longer);
        refused(RETENTION_SHORTENED, retain(LI, sooner, JUNE.plusDays(1)), first, longer);
        refused(
                RETENTION_SHORTENED,
                new SetPersonRetention(LI, sooner, ARCHIVES, ARCHIVES, decision, JUNE),
                first,
                longer);
        refused(
                RETENTION_BASIS_NOT_DECIDED,
                new SetPersonRetention(
                        LI,
                        sooner,
                        ARCHIVES,
                        new LegalBasis("Archives Law", "14", "2020"),
                        decision,
                        JUNE),
                first,
                longer);
        refused(
                RETENTION_BASIS_NOT_DECIDED,
                new SetPersonRetention(
                        LI,
                        TODAY.plusYears(31),
                        new LegalBasis("Teachers Law", "14", "2009"),
                        null,
                        decision,
                        JUNE),
                first,
                longer);
        when(new SetPersonRetention(LI, sooner, ARCHIVES, PIPL, decision, JUNE), first, longer)
                .expectEvents(new RetentionSet(LI, sooner, ARCHIVES, PIPL, decision, JUNE));
        when(retain(LI, TODAY.plusYears(31), TODAY), first, longer)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_shorter_retention_with_effect_from_a_later_day_ends_none_before() {
        assertRetainedThoughShortenedFrom(TODAY.plusDays(1));
    }

    @Test
    void of_two_retentions_the_one_with_the_later_day_of_effect_counts_whichever_came_first() {
        assertRetainedThoughShortenedFrom(JUNE.minusDays(1));
    }

    private void assertRetainedThoughShortenedFrom(LocalDate day) {
        refused(
                RETENTION_RUNNING,
                erase(ErasureGround.RETENTION_ENDED),
                registered(),
                retained(TODAY.plusYears(30), ARCHIVES),
                new RetentionSet(
                        LI, TODAY.minusDays(1), ARCHIVES, PIPL, decision("officer-1", JUNE), day));
    }

    @Test
    void nobody_is_erased_while_a_matter_about_them_is_open() {
        var first = registered();
        var complaint = new ComplaintId("c-1");
        filed.add(lodged(complaint, LI), Map.of());
        refused(OpenMatter.COMPLAINT_OPEN, erase(ErasureGround.PURPOSE_ACHIEVED), first);
        assertThat(people.standing(LI)).isEqualTo(KeyStanding.OPEN);
        filed.add(new ComplaintWithdrawn(complaint, TODAY), Map.of());
        filed.add(lodged(new ComplaintId("c-2"), WANG), Map.of());
        when(erase(ErasureGround.PURPOSE_ACHIEVED), first).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_matter_that_is_opened_while_the_key_is_being_barred_keeps_the_person_on_record() {
        var first = registered();
        var asked = new ArrayList<KeyStanding>();
        filed.add(
                "complaint.ComplaintLodged",
                "complaint/c-1",
                Map.of(),
                () -> {
                    // The first question has begun, and doesn't see this one any more.
                    if (asked.isEmpty()) filed.add(lodged(new ComplaintId("c-2"), LI), Map.of());
                    asked.add(people.standing(LI));
                    return lodged(new ComplaintId("c-1"), WANG);
                });
        refused(OpenMatter.COMPLAINT_OPEN, erase(ErasureGround.PURPOSE_ACHIEVED), first);
        assertThat(asked).first().as("nothing is barred before").isEqualTo(KeyStanding.OPEN);
        assertThat(people.standing(LI)).isEqualTo(KeyStanding.OPEN);
    }

    private ComplaintLodged lodged(ComplaintId complaint, PersonId person) {
        var content = people.seal(person, PersonalField.CONDUCT, "工资");
        return new ComplaintLodged(
                complaint,
                ComplaintKind.TEACHER,
                person,
                new SchoolId("s-1"),
                content,
                "Personnel",
                JUNE);
    }

    @Test
    void what_is_said_of_a_person_shows_in_no_text_of_a_command() {
        assertThat(register(texts("李秀英", NUMBER)).toString()).doesNotContain("李", NUMBER);
        assertThat(Map.of("input", texts("李秀英", NUMBER)).toString()).doesNotContain("李");
    }
}
