package org.chalkline.command.procedure.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.procedure.notification.OfficesInMemory.CHIEF;
import static org.chalkline.command.procedure.notification.OfficesInMemory.SPRING;
import static org.chalkline.command.procedure.notification.OfficesInMemory.TODAY;
import static org.chalkline.command.procedure.notification.OfficesInMemory.decided;
import static org.chalkline.command.procedure.power.PostingRefusal.*;
import static org.chalkline.command.procedure.power.PostingRefusal.SUBJECT_BOUND_ALREADY;
import static org.chalkline.command.procedure.power.PostingRefusal.SUBJECT_NOT_BOUND;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.chalkline.command.CommonRefusal;
import org.chalkline.command.procedure.notification.NotificationCommand.CompleteNotification;
import org.chalkline.command.procedure.notification.NotificationCommand.GiveNotification;
import org.chalkline.command.procedure.power.PostingCommand.BindSubject;
import org.chalkline.command.procedure.power.PostingCommand.CertifyOfficer;
import org.chalkline.command.procedure.power.PostingCommand.LetOfficerGo;
import org.chalkline.command.procedure.power.PostingCommand.PostOfficer;
import org.chalkline.command.procedure.power.PostingCommand.QualifyOfficerInLaw;
import org.chalkline.command.procedure.power.PostingCommand.ReleaseSubject;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.command.procedure.power.PowersCommand.DelegatePower;
import org.chalkline.command.procedure.power.PowersRefusal;
import org.chalkline.command.procedure.power.SignatureRefusal;
import org.chalkline.command.procedure.unit.UnitCommand.SetUpUnit;
import org.chalkline.command.procedure.unit.UnitRefusal;
import org.chalkline.kernel.access.Subject;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.procedure.notification.InboxId;
import org.chalkline.kernel.procedure.notification.NotificationId;
import org.chalkline.kernel.procedure.notification.NotificationOccasion;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.PostingEvent;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerCertified;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerLeft;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerPosted;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerQualifiedInLaw;
import org.chalkline.kernel.procedure.power.PostingEvent.SubjectBound;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostingsTest {
    private static final OfficerId LI = new OfficerId("李科员");
    private static final InternalUnitId UNIT = new InternalUnitId("licensing");

    private static final String ISSUER = "https://id.example";
    private static final String PAPER = "ab".repeat(32);

    private final OfficesInMemory bureau = new OfficesInMemory();

    @AfterEach
    void close() {
        bureau.close();
    }

    private void unit() {
        bureau.accept(new SetUpUnit(UNIT, "行政审批科", decided(SPRING), SPRING));
    }

    private static PostOfficer post(String post, LocalDate on) {
        return new PostOfficer(LI, UNIT, post, "2", CHIEF, on);
    }

    private static LetOfficerGo letGo(LocalDate on) {
        return new LetOfficerGo(LI, "3", CHIEF, on);
    }

    @Test
    void an_officer_is_posted_certified_promoted_and_let_go() {
        unit();
        var until = SPRING.plusYears(5);
        assertThat(
                        bureau.accept(
                                post("科员", SPRING),
                                post("科员", SPRING),
                                new CertifyOfficer(LI, "ZF-1", until, CHIEF, SPRING),
                                new QualifyOfficerInLaw(LI, "FL-1", CHIEF, SPRING.minusYears(3)),
                                post("副科长", SPRING.plusMonths(1)),
                                letGo(SPRING.plusMonths(2))))
                .containsExactly(
                        new OfficerPosted(LI, UNIT, "科员", "2", CHIEF, SPRING),
                        new OfficerCertified(LI, "ZF-1", until, CHIEF, SPRING),
                        new OfficerQualifiedInLaw(LI, "FL-1", CHIEF, SPRING.minusYears(3)),
                        new OfficerPosted(LI, UNIT, "副科长", "2", CHIEF, SPRING.plusMonths(1)),
                        new OfficerLeft(LI, "3", CHIEF, SPRING.plusMonths(2)));
    }

    @Test
    void nobody_posts_themselves_nor_does_anybody_without_the_power() {
        unit();
        bureau.refuse(POSTED_BY_ONESELF, new PostOfficer(LI, UNIT, "科员", "2", LI.value(), SPRING));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new PostOfficer(LI, UNIT, "科员", "2", "the cleaner", SPRING));
    }

    @Test
    void a_post_is_in_a_unit_that_stands_and_is_news() {
        bureau.refuse(UnitRefusal.UNKNOWN_UNIT, post("科员", SPRING));
        unit();
        bureau.refuse(UnitRefusal.UNIT_GONE, post("科员", SPRING.minusDays(1)));
        bureau.accept(post("科员", SPRING));
        bureau.refuse(POSTED_THERE_ALREADY, post("科员", SPRING.plusDays(1)));
        bureau.accept(post("科长", SPRING.plusMonths(2)));
        bureau.refuse(SERVICE_OUT_OF_ORDER, post("副科长", SPRING.plusMonths(1)));
        bureau.refuse(SERVICE_OUT_OF_ORDER, letGo(SPRING.plusMonths(1)));
    }

    @Test
    void who_has_no_post_is_not_certified_and_does_not_leave() {
        unit();
        var certify = new CertifyOfficer(LI, "ZF-1", SPRING.plusYears(5), CHIEF, SPRING);
        bureau.refuse(NOT_IN_SERVICE, certify);
        bureau.refuse(NOT_IN_SERVICE, new QualifyOfficerInLaw(LI, "FL-1", CHIEF, SPRING));
        bureau.refuse(NOT_IN_SERVICE, letGo(SPRING));
        bureau.accept(post("科员", SPRING));
        bureau.refuse(
                CERTIFICATE_ENDS_BEFORE_IT_BEGINS,
                new CertifyOfficer(LI, "ZF-1", SPRING.minusDays(1), CHIEF, SPRING));
        bureau.refuse(CommonRefusal.ACT_IN_FUTURE, letGo(TODAY.plusDays(1)));
        bureau.accept(certify, letGo(TODAY), letGo(TODAY));
        bureau.refuse(NOT_IN_SERVICE, new LetOfficerGo(LI, "9", CHIEF, TODAY));
    }

    private static BindSubject bind(String name, @Nullable String paper) {
        return new BindSubject(LI, ISSUER, name, "5", paper, CHIEF, SPRING);
    }

    private static CommandMessage<?> signedIn(String name, Object command) {
        return GenericCommandMessage.asCommandMessage(command)
                .withMetaData(
                        Map.of(
                                CommandContext.ISSUER, ISSUER,
                                CommandContext.SUBJECT, name,
                                CommandContext.AUTHENTICATED, "2026-03-02T01:00:00Z"));
    }

    @Test
    void an_officer_is_who_signs_in_as_a_subject_until_it_is_released_or_they_leave() {
        unit();
        bureau.accept(post("科员", SPRING));
        bureau.refuse(SignatureRefusal.DECISION_NOT_SIGNED, signedIn("clerk", bind("li", null)));
        bureau.accept(signedIn("clerk", bind("li", PAPER)), signedIn("clerk", bind("li-2", PAPER)));
        bureau.refuse(SUBJECT_BOUND_ALREADY, bind("li", null));
        var released = new ReleaseSubject(LI, ISSUER, "li-2", "6", CHIEF, SPRING.plusDays(1));
        bureau.accept(released);
        bureau.refuse(
                SUBJECT_NOT_BOUND,
                new ReleaseSubject(LI, ISSUER, "li-2", "7", CHIEF, SPRING.plusDays(1)));
        var li = new Subject(ISSUER, "li");
        assertThat(PostingEvent.subjects(bureau.facts(), SPRING))
                .containsExactly(li, new Subject(ISSUER, "li-2"));
        assertThat(PostingEvent.subjects(bureau.facts(), SPRING.plusDays(1))).containsExactly(li);
        bureau.accept(letGo(SPRING.plusDays(2)));
        assertThat(PostingEvent.subjects(bureau.facts(), SPRING.plusDays(2))).isEmpty();
    }

    @Test
    void nobody_binds_themselves_or_acts_on_their_own_service_under_another_name() {
        unit();
        bureau.accept(post("科员", SPRING));
        bureau.refuse(POSTED_BY_ONESELF, signedIn("li", bind("li", PAPER)));
        bureau.accept(signedIn("clerk", bind("li", PAPER)));
        bureau.refuse(POSTED_BY_ONESELF, signedIn("li", post("科长", SPRING.plusDays(1))));
        bureau.refuse(
                PowersRefusal.DELEGATED_TO_ONESELF,
                signedIn(
                        "li",
                        new DelegatePower(
                                LI, Power.POST_OFFICERS, "8", "Head", null, SPRING.plusDays(1))));
    }

    @Test
    void who_binds_an_officer_is_signed_in_as_themselves_where_no_paper_says_so() {
        unit();
        bureau.accept(post("科员", SPRING));
        bureau.knowing(
                new SubjectBound(
                        new OfficerId(CHIEF), ISSUER, "chief", "1", PAPER, "Head", SPRING));
        bureau.accept(signedIn("chief", bind("li", null)));
    }

    @Test
    void nobody_leaves_before_what_is_open_has_been_seen_to() {
        unit();
        bureau.accept(post("科员", SPRING));
        var inbox = InboxId.of(LI);
        var id = new NotificationId("n-1");
        bureau.accept(
                new GiveNotification(
                        inbox,
                        id,
                        NotificationOccasion.OTHER,
                        "school/CN-0001",
                        "Look.",
                        null,
                        SPRING));
        bureau.refuse(WORK_NOT_HANDED_OVER, letGo(TODAY));
        bureau.accept(new CompleteNotification(inbox, id, LI.value(), "Looked.", TODAY));
        assertThat(bureau.accept(letGo(TODAY)))
                .containsExactly(new OfficerLeft(LI, "3", CHIEF, TODAY));
    }

    @Test
    void whoever_has_left_holds_no_power_any_more() {
        unit();
        bureau.accept(post("科员", SPRING));
        var power = Power.PRESIDE_HEARINGS;
        bureau.accept(new DelegatePower(LI, power, "4", "Head", null, SPRING));
        bureau.accept(letGo(SPRING.plusMonths(1)));
        var facts = bureau.facts(PowersEvent.class);
        assertThat(facts).hasSize(1);
        var all = bureau.facts().stream().filter(f -> f.subject().equals(LI.toString())).toList();
        assertThat(PowersEvent.instrument(all, power, SPRING.plusDays(1))).isEqualTo("4");
        assertThat(PowersEvent.instrument(all, power, SPRING.plusMonths(1))).isNull();
    }
}
