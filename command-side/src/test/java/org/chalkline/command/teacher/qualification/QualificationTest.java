package org.chalkline.command.teacher.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.BEFORE_BIRTH;
import static org.chalkline.command.CommonRefusal.NUMBER_MALFORMED;
import static org.chalkline.command.CommonRefusal.PREPARER_DECIDES;
import static org.chalkline.command.teacher.Examples.*;
import static org.chalkline.command.teacher.qualification.QualificationRefusal.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.command.teacher.Bureau;
import org.chalkline.command.teacher.qualification.QualificationCommand.*;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.teacher.QualificationEvent.*;
import org.chalkline.kernel.teacher.QualificationFileId;
import org.chalkline.kernel.teacher.QualificationKind;
import org.chalkline.kernel.teacher.WindowEvent.WindowDeclared;
import org.chalkline.kernel.teacher.WindowId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may be a teacher: windows, applications, decisions, and how a qualification is lost. */
class QualificationTest {
    private static final WindowId SPRING = new WindowId("2025-SPRING");
    private static final WindowId LATER = new WindowId("2026-SPRING");
    private static final LocalDate OPENS = LocalDate.of(2025, 4, 7);
    private static final LocalDate CLOSES = LocalDate.of(2025, 4, 25);

    /** The thirtieth day after the window's last: a Sunday, so the Monday after it. */
    private static final LocalDate LAST_TO_DECIDE = LocalDate.of(2025, 5, 26);

    private static final LocalDate IN_TIME = LocalDate.of(2025, 5, 12);
    private static final QualificationFileId FILE = new QualificationFileId(LI);

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static DeclareQualificationWindow declare() {
        return new DeclareQualificationWindow(SPRING, OPENS, CLOSES, "web site", decided(DAY), DAY);
    }

    private static List<SubmittedDocument> papers(Document... documents) {
        return Arrays.stream(documents).map(d -> new SubmittedDocument(d, DIGEST)).toList();
    }

    private static ApplyForQualification apply(
            String number, QualificationKind kind, LocalDate on) {
        return new ApplyForQualification(
                FILE, number, SPRING, kind, "Chinese", papers(Document.values()), on);
    }

    private static ExamineQualificationApplicant examine(boolean met) {
        return new ExamineQualificationApplicant(
                FILE, "Q-1", PREPARER, met, LocalDate.of(2025, 5, 6));
    }

    private static GrantQualification grant(LocalDate on) {
        return new GrantQualification(FILE, "Q-1", "2025310105", decided(on), on);
    }

    private void applied(QualificationKind kind) {
        bureau.accept(declare(), apply("Q-1", kind, OPENS));
    }

    @Test
    void a_window_is_declared_once_before_it_opens() {
        assertThat(bureau.accept(declare())).hasExactlyElementsOfTypes(WindowDeclared.class);
        assertThat(bureau.accept(declare())).isEmpty();
        bureau.refuse(
                WINDOW_DECLARED_ALREADY,
                new DeclareQualificationWindow(
                        SPRING, OPENS, CLOSES.plusDays(1), "web site", decided(DAY), DAY));
        bureau.refuse(
                WINDOW_ENDS_BEFORE_IT_BEGINS,
                new DeclareQualificationWindow(
                        LATER, CLOSES, OPENS, "web site", decided(DAY), DAY));
        bureau.refuse(
                WINDOW_OF_ANOTHER_YEAR,
                new DeclareQualificationWindow(
                        LATER, OPENS, CLOSES, "web site", decided(DAY), DAY));
        bureau.refuse(
                WINDOW_NOT_AHEAD,
                new DeclareQualificationWindow(
                        new WindowId("2025-AUTUMN"),
                        DAY.minusDays(1),
                        CLOSES,
                        "web site",
                        decided(DAY),
                        DAY));
        bureau.accept(
                new DeclareQualificationWindow(
                        new WindowId("2025-AUTUMN"), DAY, CLOSES, "web site", decided(DAY), DAY));
    }

    @Test
    void only_within_a_window_is_an_application_taken() {
        bureau.refuse(UNKNOWN_WINDOW, apply("Q-1", QualificationKind.PRIMARY, OPENS));
        bureau.accept(declare());
        bureau.refuse(OUTSIDE_WINDOW, apply("Q-1", QualificationKind.PRIMARY, OPENS.minusDays(1)));
        bureau.refuse(OUTSIDE_WINDOW, apply("Q-1", QualificationKind.PRIMARY, CLOSES.plusDays(1)));
        bureau.accept(apply("Q-1", QualificationKind.PRIMARY, CLOSES));
    }

    @Test
    void an_application_has_thirty_days_from_the_end_of_its_window() {
        bureau.accept(declare());
        var facts = bureau.accept(apply("Q-1", QualificationKind.PRIMARY, OPENS));
        assertThat(facts)
                .hasExactlyElementsOfTypes(QualificationAppliedFor.class, ClockOpened.class);
        var clock = bureau.facts(ClockOpened.class).getFirst();
        assertThat(clock.event()).isEqualTo(CLOSES);
        assertThat(clock.due().date()).isEqualTo(LAST_TO_DECIDE);
        assertThat(bureau.accept(apply("Q-1", QualificationKind.PRIMARY, OPENS))).isEmpty();
        bureau.refuse(
                APPLICATION_NUMBER_USED, apply("Q-1", QualificationKind.JUNIOR_MIDDLE, OPENS));
        bureau.refuse(APPLICATION_PENDING, apply("Q-2", QualificationKind.PRIMARY, OPENS));
        bureau.refuse(NUMBER_MALFORMED, apply("Q/2", QualificationKind.JUNIOR_MIDDLE, OPENS));
        bureau.accept(apply("Q-2", QualificationKind.JUNIOR_MIDDLE, OPENS));
    }

    @Test
    void a_decision_in_time_meets_the_clock_and_a_late_one_says_by_how_much() {
        applied(QualificationKind.PRIMARY);
        bureau.accept(examine(true));
        var facts = bureau.accept(grant(LAST_TO_DECIDE.plusDays(2)));
        assertThat(facts)
                .hasExactlyElementsOfTypes(
                        ClockLapsed.class, QualificationGranted.class, ClockMet.class);
        assertThat(bureau.facts(ClockMet.class).getFirst().exceededBy()).isEqualTo(2);
    }

    @Test
    void what_is_missing_is_taken_until_the_window_closes() {
        bureau.accept(declare());
        bureau.accept(
                new ApplyForQualification(
                        FILE,
                        "Q-1",
                        SPRING,
                        QualificationKind.PRIMARY,
                        null,
                        papers(Document.IDENTITY),
                        OPENS));
        bureau.refuse(DOCUMENTS_MISSING, examine(true));
        var rest = papers(Document.EDUCATION, Document.MEDICAL, Document.CONDUCT);
        bureau.refuse(
                SUPPLEMENTED_TOO_LATE,
                new SupplementQualificationDocuments(FILE, "Q-1", rest, CLOSES.plusDays(1)));
        bureau.refuse(
                DOCUMENT_NAMED_TWICE,
                new SupplementQualificationDocuments(
                        FILE, "Q-1", papers(Document.CONDUCT, Document.CONDUCT), CLOSES));
        bureau.accept(new SupplementQualificationDocuments(FILE, "Q-1", rest, CLOSES));
        bureau.accept(examine(true));
    }

    @Test
    void nothing_is_granted_that_was_not_examined_or_not_met() {
        applied(QualificationKind.PRIMARY);
        bureau.refuse(NOT_EXAMINED, grant(IN_TIME));
        bureau.accept(examine(false));
        bureau.refuse(EXAMINED_ALREADY, examine(true));
        bureau.refuse(CONDITIONS_NOT_MET, grant(IN_TIME));
        bureau.accept(new RefuseQualification(FILE, "Q-1", decided(IN_TIME), IN_TIME));
        assertThat(bureau.facts(ClockMet.class)).hasSize(1);
        bureau.refuse(APPLICATION_CLOSED, grant(IN_TIME));
    }

    @Test
    void who_examined_does_not_decide_and_who_lacks_the_power_does_neither() {
        applied(QualificationKind.PRIMARY);
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new ExamineQualificationApplicant(FILE, "Q-1", "somebody", true, CLOSES));
        bureau.accept(examine(true));
        bureau.refuse(
                PREPARER_DECIDES,
                new GrantQualification(FILE, "Q-1", "C", decided("1", PREPARER, IN_TIME), IN_TIME));
        bureau.refuse(ACT_OUT_OF_ORDER, grant(OPENS));
    }

    @Test
    void a_senior_high_qualification_is_examined_here_and_decided_above() {
        applied(QualificationKind.SENIOR_HIGH);
        var up =
                new SendUpQualificationApplication(
                        FILE, "Q-1", "Shanghai Commission", PREPARER, IN_TIME);
        bureau.refuse(NOT_EXAMINED, up);
        bureau.accept(examine(true));
        bureau.refuse(DECIDED_ABOVE, grant(IN_TIME));
        var result = new RecordHigherResult(FILE, "Q-1", "C-9", "沪教〔2025〕9号", IN_TIME);
        bureau.refuse(NOT_SENT_UP, result);
        bureau.accept(up);
        bureau.refuse(
                DECIDED_ABOVE, new RefuseQualification(FILE, "Q-1", decided(IN_TIME), IN_TIME));
        assertThat(bureau.facts(ClockMet.class)).hasSize(1);
        bureau.accept(result);
        assertThat(bureau.facts(HigherResultRecorded.class).getFirst().certificate())
                .isNotNull()
                .satisfies(c -> assertThat(c.kind()).isEqualTo(QualificationKind.SENIOR_HIGH));
    }

    @Test
    void what_the_district_decides_is_not_sent_up() {
        applied(QualificationKind.PRIMARY);
        bureau.accept(examine(true));
        bureau.refuse(
                DECIDED_HERE,
                new SendUpQualificationApplication(FILE, "Q-1", "Above", PREPARER, IN_TIME));
    }

    @Test
    void an_application_that_is_given_up_stops_its_clock() {
        applied(QualificationKind.PRIMARY);
        bureau.refuse(
                UNKNOWN_APPLICATION, new WithdrawQualificationApplication(FILE, "Q-9", CLOSES));
        bureau.accept(new WithdrawQualificationApplication(FILE, "Q-1", CLOSES));
        assertThat(bureau.facts(ClockOvertaken.class)).hasSize(1);
        bureau.refuse(APPLICATION_CLOSED, examine(true));
    }

    private void granted() {
        applied(QualificationKind.PRIMARY);
        bureau.accept(examine(true), grant(IN_TIME));
    }

    private static RevokeQualification revoke(LocalDate on) {
        return new RevokeQualification(
                FILE, "2025310105", RevocationGround.FRAUD, PREPARER, decided(on), on);
    }

    @Test
    void what_is_held_is_not_applied_for_again() {
        granted();
        bureau.accept(
                new DeclareQualificationWindow(
                        LATER,
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 4, 24),
                        "web site",
                        decided(IN_TIME),
                        IN_TIME));
        bureau.refuse(QUALIFICATION_HELD, in(LATER, "Q-2", LocalDate.of(2026, 4, 6)));
    }

    private static ApplyForQualification in(WindowId window, String number, LocalDate on) {
        return new ApplyForQualification(
                FILE,
                number,
                window,
                QualificationKind.PRIMARY,
                null,
                papers(Document.values()),
                on);
    }

    @Test
    void a_revocation_bars_its_holder_for_five_years() {
        granted();
        var on = LocalDate.of(2025, 6, 2);
        bureau.refuse(CERTIFICATE_NOT_HELD, revoke(IN_TIME.minusDays(1)));
        bureau.refuse(
                PREPARER_DECIDES,
                new RevokeQualification(
                        FILE,
                        "2025310105",
                        RevocationGround.FRAUD,
                        PREPARER,
                        decided("1", PREPARER, on),
                        on));
        bureau.accept(revoke(on));
        bureau.refuse(
                CERTIFICATE_NOT_HELD,
                new RevokeQualification(
                        FILE,
                        "2025310105",
                        RevocationGround.MISCONDUCT,
                        PREPARER,
                        decided(on),
                        on));
        var fact = bureau.facts(QualificationRevoked.class).getFirst();
        assertThat(fact.barredUntil()).isEqualTo(LocalDate.of(2030, 6, 2));
        assertThat(fact.decision().reasons()).isEqualTo("Sealed beside this decision.");
        assertThat(bureau.personal().open(fact.findings()))
                .isEqualTo(new Readable("The conditions are met."));
        assertThat(bureau.accept(revoke(on))).isEmpty();
        bureau.refuse(CERTIFICATE_NOT_HELD, revoke(on.plusDays(1)));
        var window = new WindowId("2030-SPRING");
        var opens = LocalDate.of(2030, 6, 1);
        bureau.on(LocalDate.of(2030, 9, 1));
        bureau.accept(
                new DeclareQualificationWindow(
                        window, opens, opens.plusDays(20), "w", decided(on), on));
        bureau.refuse(BARRED, in(window, "Q-2", LocalDate.of(2030, 6, 2)));
        bureau.accept(in(window, "Q-2", LocalDate.of(2030, 6, 3)));
    }

    @Test
    void of_two_bars_the_one_that_ends_last_counts_in_whatever_order_they_are_recorded() {
        granted();
        bureau.accept(takeOver(LI));
        var first = LocalDate.of(2025, 6, 2);
        var second = LocalDate.of(2025, 7, 1);
        bureau.accept(
                new RevokeQualification(
                        FILE,
                        certificate(LI).number(),
                        RevocationGround.FRAUD,
                        PREPARER,
                        decided(second),
                        second),
                revoke(first));
        var window = new WindowId("2030-SPRING");
        var opens = LocalDate.of(2030, 6, 20);
        bureau.on(LocalDate.of(2030, 9, 1));
        bureau.accept(
                new DeclareQualificationWindow(
                        window, opens, opens.plusDays(20), "w", decided(first), first));
        bureau.refuse(BARRED, in(window, "Q-2", LocalDate.of(2030, 7, 1)));
        bureau.accept(in(window, "Q-2", LocalDate.of(2030, 7, 2)));
    }

    @Test
    void who_lost_it_by_a_crime_never_acquires_one_again() {
        granted();
        var on = LocalDate.of(2025, 6, 2);
        var lose = new RecordQualificationLoss(FILE, decided(on), on);
        bureau.accept(lose);
        assertThat(bureau.facts(QualificationLost.class).getFirst().certificates())
                .containsExactly("2025310105");
        assertThat(bureau.accept(lose)).isEmpty();
        bureau.refuse(CERTIFICATE_NOT_HELD, revoke(on));
        bureau.refuse(
                LOST_ALREADY, new RecordQualificationLoss(FILE, decided("2", OFFICER, on), on));
        var window = new WindowId("2025-AUTUMN");
        var opens = LocalDate.of(2025, 10, 13);
        bureau.accept(
                new DeclareQualificationWindow(
                        window, opens, opens.plusDays(11), "w", decided(on), on));
        bureau.refuse(LOST_FOR_EVER, in(window, "Q-2", opens));
    }

    @Test
    void nobody_is_granted_what_they_were_barred_from_meanwhile() {
        applied(QualificationKind.PRIMARY);
        bureau.accept(examine(true));
        bureau.accept(
                new RecordQualificationLoss(
                        FILE, decided(LocalDate.of(2025, 5, 7)), LocalDate.of(2025, 5, 7)));
        bureau.refuse(LOST_FOR_EVER, grant(IN_TIME));
    }

    @Test
    void nobody_applies_before_they_were_born() {
        var window = new WindowId("1990-SPRING");
        var opens = LocalDate.of(1990, 5, 1);
        bureau.knowing(
                new WindowDeclared(window, opens, opens.plusDays(30), "w", decided(opens), opens));
        bureau.refuse(BEFORE_BIRTH, in(window, "Q-1", BORN.minusDays(1)));
    }
}
