package org.chalkline.command.procedure.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.InputRefusal.DIGEST_MALFORMED;
import static org.chalkline.command.InputRefusal.TEXT_MISSING;
import static org.chalkline.command.procedure.service.ServiceRefusal.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.CommonRefusal;
import org.chalkline.command.procedure.Matter.Decide;
import org.chalkline.command.procedure.Matter.Note;
import org.chalkline.command.procedure.Matter.Noted;
import org.chalkline.command.procedure.SubjectRefusal;
import org.chalkline.command.procedure.service.ServiceCommand.*;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.service.Consent;
import org.chalkline.kernel.procedure.service.Remedies;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.service.ServiceEvent.ServiceAnnounced;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A matter was decided on 3 March 2026, a Tuesday. */
class ServiceActsTest {
    static final String MATTER = "matter/1";
    private static final String PAPER = "D-1";
    private static final String DIGEST = "c".repeat(64);

    private final Bureau bureau = decided(new Bureau());

    @AfterEach
    void close() {
        bureau.close();
    }

    static Bureau decided(Bureau bureau) {
        var decision =
                new Decision(
                        PAPER,
                        "bureau",
                        "deputy",
                        day("03-03"),
                        null,
                        null,
                        List.of(),
                        List.of(new LegalBasis("Private Education Law", "17", "2018")),
                        "Not fit.",
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        new RemedyNotice("government", 60, "court", 6, false));
        bureau.accept(new Note(MATTER, 1, day("03-02")), new Decide(MATTER, decision));
        return bureau;
    }

    static LocalDate day(String text) {
        return LocalDate.parse("2026-" + text);
    }

    static ServePaper serve(String receiver, String on) {
        return serve(receiver, ServiceMode.IN_PERSON, null, on);
    }

    static ServePaper serve(
            String receiver, ServiceMode mode, @Nullable Consent consent, String on) {
        return new ServePaper(
                MATTER, PAPER, receiver, mode, "Wang", DIGEST, null, consent, "Chen", day(on));
    }

    static RecordServiceAttempt attempt(String receiver, String on) {
        return new RecordServiceAttempt(
                MATTER, PAPER, receiver, ServiceMode.POST, "Returned.", "Chen", day(on));
    }

    static AnnounceService announce(String receiver, String on) {
        return new AnnounceService(
                MATTER, PAPER, receiver, "the gate", "Moved.", DIGEST, "Chen", day(on));
    }

    @Test
    void each_receiver_is_served_once_with_periods_of_their_own() {
        bureau.accept(serve("Elm", "03-04"), serve("Oak", "03-19"));
        assertThat(bureau.accept(serve("Elm", "03-04"))).isEmpty();
        bureau.refuse(SERVED_ALREADY, serve("Elm", "03-05"));
        // 3 May is a holiday, as the two days after it; Sunday 20 September is worked.
        assertThat(bureau.facts(PaperServed.class))
                .extracting(PaperServed::remedies)
                .containsExactly(
                        new Remedies(true, day("05-06"), day("09-04")),
                        new Remedies(true, day("05-18"), day("09-20")));
    }

    @Test
    void what_can_not_be_read_is_neither_served_nor_announced() {
        for (int blank = 0; blank < 3; blank++) {
            var document = blank == 0 ? " " : PAPER;
            var how = blank == 1 ? " " : "the gate";
            var officer = blank == 2 ? " " : "Chen";
            var on = day("03-04");
            bureau.refuse(
                    TEXT_MISSING,
                    new RecordServiceAttempt(
                            MATTER, document, "Elm", ServiceMode.POST, how, officer, on));
            bureau.refuse(
                    TEXT_MISSING,
                    new AnnounceService(
                            MATTER, document, "Elm", how, "Moved.", DIGEST, officer, on));
            bureau.refuse(TEXT_MISSING, received(document, how, DIGEST, null, officer));
        }
        bureau.refuse(
                TEXT_MISSING,
                new AnnounceService(
                        MATTER, PAPER, "Elm", "the gate", " ", DIGEST, "Chen", day("03-04")));
        bureau.refuse(
                DIGEST_MALFORMED,
                new AnnounceService(
                        MATTER, PAPER, "Elm", "the gate", "Moved.", "scan", "Chen", day("03-04")));
        bureau.refuse(DIGEST_MALFORMED, received(PAPER, "Wang", "scan", null, "Chen"));
        bureau.refuse(DIGEST_MALFORMED, received(PAPER, "Wang", DIGEST, "scan", "Chen"));
        bureau.refuse(
                DIGEST_MALFORMED,
                serve("Elm", ServiceMode.ELECTRONIC, new Consent("scan", day("03-03")), "03-04"));
    }

    private static ServePaper received(
            String document, String by, String receipt, @Nullable String paper, String officer) {
        return new ServePaper(
                MATTER,
                document,
                "Elm",
                ServiceMode.IN_PERSON,
                by,
                receipt,
                paper,
                null,
                officer,
                day("03-04"));
    }

    @Test
    void a_paper_is_of_its_matter_and_no_older_than_its_decision() {
        bureau.refuse(
                UNKNOWN_DOCUMENT,
                new ServePaper(
                        MATTER,
                        "D-2",
                        "Elm",
                        ServiceMode.POST,
                        "Wang",
                        DIGEST,
                        null,
                        null,
                        "Chen",
                        day("03-04")));
        bureau.refuse(SERVED_BEFORE_MADE, serve("Elm", "03-02"));
        bureau.refuse(CommonRefusal.ACT_IN_FUTURE, serve("Elm", "11-21"));
        bureau.refuse(RECEIVER_MISSING, serve(" ", "03-04"));
        bureau.refuse(
                SubjectRefusal.UNKNOWN_SUBJECT,
                new RecordServiceAttempt(
                        "matter/2",
                        PAPER,
                        "Elm",
                        ServiceMode.POST,
                        "Returned.",
                        "Chen",
                        day("03-04")));
    }

    @Test
    void the_paper_that_is_cited_can_be_had() {
        bureau.refuse(PAPER_UNKNOWN, cite(Sha256.hex("another")));
        bureau.accept(cite(Sha256.hex(PAPER)));
        // What is on file is not asked for again, whatever became of it.
        assertThat(bureau.accept(cite(Sha256.hex(PAPER)))).isEmpty();
    }

    private static ServePaper cite(String paper) {
        return new ServePaper(
                MATTER,
                PAPER,
                "Elm",
                ServiceMode.IN_PERSON,
                "Wang",
                DIGEST,
                paper,
                null,
                "Chen",
                day("03-04"));
    }

    @Test
    void electronic_service_rests_on_a_consent_that_was_confirmed_before() {
        bureau.refuse(CONSENT_MISSING, serve("Elm", ServiceMode.ELECTRONIC, null, "03-04"));
        bureau.refuse(
                CONSENT_AFTER_SERVICE,
                serve("Elm", ServiceMode.ELECTRONIC, new Consent(DIGEST, day("03-05")), "03-04"));
        bureau.refuse(
                CONSENT_WITHOUT_USE,
                serve("Elm", ServiceMode.POST, new Consent(DIGEST, day("03-03")), "03-04"));
        bureau.accept(
                serve("Elm", ServiceMode.ELECTRONIC, new Consent(DIGEST, day("03-04")), "03-04"));
    }

    @Test
    void what_was_announced_counts_as_served_on_the_day_after_the_thirtieth() {
        bureau.refuse(NOT_ANNOUNCED, serve("Elm", ServiceMode.PUBLIC_ANNOUNCEMENT, null, "04-30"));
        bureau.accept(attempt("Elm", "03-04"), announce("Elm", "03-10"));
        bureau.refuse(ANNOUNCED_ALREADY, announce("Elm", "03-11"));
        assertThat(bureau.facts(ServiceAnnounced.class).getFirst().until()).isEqualTo(day("04-09"));
        for (var wrong : List.of("04-09", "04-11")) {
            bureau.refuse(
                    ANNOUNCEMENT_DAY, serve("Elm", ServiceMode.PUBLIC_ANNOUNCEMENT, null, wrong));
        }
        bureau.accept(serve("Elm", ServiceMode.PUBLIC_ANNOUNCEMENT, null, "04-10"));
        bureau.refuse(SERVED_ALREADY, announce("Elm", "04-13"));
    }

    @Test
    void before_2022_an_announcement_took_sixty_days() {
        var decision =
                new Decision(
                        "D-0",
                        "bureau",
                        "deputy",
                        LocalDate.of(2021, 3, 1),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        "x",
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null);
        bureau.accept(new Decide(MATTER, decision));
        bureau.accept(
                new AnnounceService(
                        MATTER,
                        "D-0",
                        "Elm",
                        "the gate",
                        "Moved.",
                        DIGEST,
                        "Chen",
                        LocalDate.of(2021, 3, 2)));
        assertThat(bureau.facts(ServiceAnnounced.class).getFirst().until())
                .isEqualTo(LocalDate.of(2021, 5, 1));
    }

    @Test
    void an_attempt_that_came_before_the_service_may_be_recorded_after_it() {
        bureau.accept(serve("Elm", "03-10"), attempt("Elm", "03-05"));
        bureau.refuse(SERVED_ALREADY, attempt("Elm", "03-11"));
        bureau.refuse(
                ANNOUNCEMENT_NEEDS_NO_ATTEMPT,
                new RecordServiceAttempt(
                        MATTER,
                        PAPER,
                        "Oak",
                        ServiceMode.PUBLIC_ANNOUNCEMENT,
                        "x",
                        "Chen",
                        day("03-05")));
    }

    @Test
    void the_feature_whose_matter_it_is_refuses_and_goes_on_in_the_same_unit_of_work() {
        bureau.refuse(CommonRefusal.UNKNOWN_PERSON, serve("stranger", "03-04"));
        int before = bureau.facts().size();
        var recorded = bureau.accept(serve("Elm", "03-04"));
        assertThat(recorded).hasSize(2).last().isEqualTo(new Noted(MATTER, before, day("03-04")));
    }
}
