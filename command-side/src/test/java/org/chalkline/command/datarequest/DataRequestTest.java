package org.chalkline.command.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.UNKNOWN_PERSON;
import static org.chalkline.command.datarequest.DataRequestRefusal.*;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.datarequest.DataRequestCommand.*;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.datarequest.DataRequestEvent.*;
import org.chalkline.kernel.datarequest.DataRequestId;
import org.chalkline.kernel.datarequest.DataRequestKind;
import org.chalkline.kernel.document.Document;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataRequestTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 3);

    /** The thirtieth day after the third of March. */
    private static final LocalDate LAST = LocalDate.of(2026, 4, 2);

    private static final DataRequestId ID = new DataRequestId("R-1");
    private static final PersonId LI = new PersonId("p-li");
    private static final PersonId WANG = new PersonId("p-wang");
    private static final String CLERK = "officer-1";
    private static final String CHIEF = "officer-2";
    private static final String COPY = "1".repeat(64);
    private static final String OPEN_COPY = "2".repeat(64);
    private static final String COPY_OF_BOTH = "3".repeat(64);

    /** Documents of which only who they are sealed for is known. */
    private static final class Sealed implements Documents {
        final Map<String, List<PersonId>> people = new HashMap<>();

        @Override
        public Kept keep(
                InputStream content,
                String mediaType,
                String keptBy,
                List<Personal> keys,
                Arrival arrival) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Document> find(String digest) {
            return Optional.ofNullable(people.get(digest))
                    .map(
                            of ->
                                    new Document(
                                            digest,
                                            1,
                                            "application/pdf",
                                            null,
                                            null,
                                            of.stream().map(Sealed::key).toList()));
        }

        private static Personal key(PersonId person) {
            return new Personal(person, PersonalField.DOCUMENT, "key");
        }

        @Override
        public InputStream open(String digest) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Bureau extends BureauInMemory<Bureau> {
        final PersonalDataInMemory personal = new PersonalDataInMemory();
        final Sealed documents = new Sealed();

        Bureau() {
            super(TODAY);
            var office =
                    new DataRequestOffice(
                            clock,
                            new Calendars(factsOf),
                            new Powers(factsOf),
                            factsOf,
                            new PeopleOnFile(factsOf, personal),
                            new Seals(personal),
                            documents,
                            30);
            open(
                    inMemory()
                            .registerComponent(DataRequestOffice.class, c -> office)
                            .configureAggregate(
                                    AggregateConfigurer.defaultConfiguration(DataRequest.class)));
            knowing(person(LI), person(WANG), power(CLERK), power(CHIEF));
            documents.people.put(COPY, List.of(LI));
            documents.people.put(OPEN_COPY, List.of());
            documents.people.put(COPY_OF_BOTH, List.of(LI, WANG));
        }

        private Fact person(PersonId person) {
            return new PersonRegistered(
                    person,
                    personal.seal(person, PersonalField.NAME, "李芳"),
                    null,
                    null,
                    null,
                    ProcessingGround.STATUTORY_DUTY,
                    "Teachers of the district",
                    null,
                    LocalDate.of(2020, 1, 1));
        }

        private static Fact power(String officer) {
            return new PowerDelegated(
                    new OfficerId(officer),
                    Power.ANSWER_DATA_REQUESTS,
                    "No. 1",
                    "head",
                    null,
                    LocalDate.of(2020, 1, 1));
        }
    }

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static ReceiveDataRequest receive(DataRequestKind kind) {
        return new ReceiveDataRequest(ID, kind, LI, "我要我的档案", "reception", MARCH);
    }

    private static IdentifyRequester identify() {
        return new IdentifyRequester(ID, "identity card", null, CLERK, MARCH);
    }

    private static AnswerDataRequest answer(@Nullable String document, LocalDate on) {
        return new AnswerDataRequest(ID, document, CLERK, on);
    }

    private static RefuseDataRequest refusal(String officer) {
        var decision =
                new Decision(
                        "D-1",
                        "Bureau",
                        officer,
                        MARCH,
                        null,
                        null,
                        List.of(),
                        List.of(
                                new LegalBasis(
                                        "Personal Information Protection Law", "45", "2021")),
                        "此人不是本人",
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null);
        return new RefuseDataRequest(ID, decision, MARCH);
    }

    @Test
    void a_request_is_received_sealed_and_its_clock_runs() {
        var facts = bureau.accept(receive(DataRequestKind.COPY), receive(DataRequestKind.COPY));
        assertThat(facts).hasSize(2);
        assertThat(facts.getFirst())
                .isInstanceOfSatisfying(
                        DataRequestReceived.class,
                        e ->
                                assertThat(bureau.personal.open(e.asked()))
                                        .isEqualTo(new Readable("我要我的档案")));
        assertThat(facts.getLast())
                .isInstanceOfSatisfying(
                        ClockOpened.class, e -> assertThat(e.due().date()).isEqualTo(LAST));
        bureau.refuse(DATA_REQUEST_ID_IN_USE, receive(DataRequestKind.ACCESS));
        bureau.refuse(
                UNKNOWN_PERSON,
                new ReceiveDataRequest(
                        new DataRequestId("R-2"),
                        DataRequestKind.COPY,
                        new PersonId("nobody"),
                        "x",
                        "reception",
                        MARCH));
    }

    @Test
    void nobody_is_answered_who_was_not_identified_by_who_may() {
        bureau.refuse(UNKNOWN_DATA_REQUEST, identify());
        bureau.accept(receive(DataRequestKind.ACCESS));
        bureau.refuse(REQUESTER_NOT_IDENTIFIED, answer(null, MARCH));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new IdentifyRequester(ID, "identity card", null, "officer-9", MARCH));
        bureau.accept(identify(), identify());
        bureau.refuse(
                IDENTIFIED_ALREADY, new IdentifyRequester(ID, "by sight", null, CHIEF, MARCH));
        var facts = bureau.accept(answer(null, MARCH), answer(null, MARCH));
        assertThat(facts)
                .hasAtLeastOneElementOfType(DataRequestAnswered.class)
                .hasAtLeastOneElementOfType(ClockMet.class);
        bureau.refuse(DATA_REQUEST_CLOSED, answer(COPY, MARCH));
    }

    @ParameterizedTest
    @EnumSource(
            value = DataRequestKind.class,
            names = {"COPY", "CORRECTION"})
    void what_is_handed_out_is_a_document_sealed_for_the_person_alone(DataRequestKind kind) {
        bureau.accept(receive(kind), identify());
        bureau.refuse(ANSWER_DOCUMENT_MISSING, answer(null, MARCH));
        bureau.refuse(ANSWER_DOCUMENT_UNKNOWN, answer("9".repeat(64), MARCH));
        bureau.refuse(ANSWER_NOT_SEALED_FOR_PERSON, answer(OPEN_COPY, MARCH));
        bureau.refuse(ANSWER_NOT_SEALED_FOR_PERSON, answer(COPY_OF_BOTH, MARCH));
        bureau.accept(answer(COPY, MARCH));
    }

    @Test
    void one_that_is_answered_late_is_answered_and_its_clock_says_so() {
        bureau.accept(receive(DataRequestKind.ACCESS), identify());
        bureau.refuse(ACT_OUT_OF_ORDER, answer(null, MARCH.minusDays(1)));
        var facts = bureau.accept(answer(null, LAST.plusDays(1)));
        assertThat(facts)
                .hasAtLeastOneElementOfType(ClockLapsed.class)
                .hasAtLeastOneElementOfType(DataRequestAnswered.class);
    }

    @Test
    void a_refusal_has_sealed_reasons_and_is_not_decided_by_who_identified_the_requester() {
        bureau.accept(receive(DataRequestKind.COPY), identify());
        bureau.refuse(REFUSED_BY_WHO_IDENTIFIED, refusal(CLERK));
        bureau.refuse(PowerRefusal.OFFICER_NOT_EMPOWERED, refusal("officer-9"));
        var facts = bureau.accept(refusal(CHIEF), refusal(CHIEF));
        assertThat(facts)
                .filteredOn(DataRequestRefused.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        DataRequestRefused.class,
                        e -> {
                            assertThat(bureau.personal.open(e.reasons()))
                                    .isEqualTo(new Readable("此人不是本人"));
                            assertThat(e.decision().reasons()).isEqualTo(Decision.SEALED_REASONS);
                        });
    }

    @Test
    void it_can_be_passed_on_or_taken_back_and_nothing_follows() {
        bureau.accept(receive(DataRequestKind.COPY));
        assertThat(bureau.accept(new PassOnDataRequest(ID, "另一个区", "档案在那里", CLERK, MARCH)))
                .hasAtLeastOneElementOfType(ClockOvertaken.class);
        bureau.refuse(DATA_REQUEST_CLOSED, new WithdrawDataRequest(ID, MARCH));
        bureau.refuse(DATA_REQUEST_CLOSED, identify());
    }

    @Test
    void who_waits_for_an_answer_is_not_erased() {
        var received = bureau.accept(receive(DataRequestKind.COPY));
        assertThat(DataRequestMatters.open(LI, received, TODAY))
                .contains(OpenMatter.DATA_REQUEST_OPEN);
        bureau.accept(new WithdrawDataRequest(ID, MARCH));
        assertThat(DataRequestMatters.open(LI, bureau.facts(), TODAY)).isEmpty();
    }
}
