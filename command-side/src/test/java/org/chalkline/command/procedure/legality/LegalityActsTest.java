package org.chalkline.command.procedure.legality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.command.procedure.legality.LegalityRefusal.*;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.CommonRefusal;
import org.chalkline.command.RefusedException;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.Matter;
import org.chalkline.command.procedure.Matter.Note;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.legality.LegalityCommand.*;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.procedure.legality.LegalityEvent;
import org.chalkline.kernel.procedure.legality.LegalityEvent.LegalityReviewAsked;
import org.chalkline.kernel.procedure.legality.LegalityEvent.Opinion;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LegalityActsTest {
    private static final String OF = "matter/1";
    private static final String DRAFT = "a".repeat(64);
    private static final String CHANGED = "b".repeat(64);
    private static final String PAPER = "c".repeat(64);
    private static final String ASKER = "officer-3";
    private static final String REVIEWER = "officer-4";

    private static final class Bureau extends BureauInMemory<Bureau> {
        Bureau() {
            super(LocalDate.of(2026, 11, 20));
            var calendars = new Calendars(factsOf);
            open(
                    inMemory()
                            .registerComponent(Calendars.class, c -> calendars)
                            .configureAggregate(
                                    AggregateConfigurer.defaultConfiguration(Matter.class))
                            .registerCommandHandler(c -> acts()));
            for (var officer : List.of(REVIEWER, ASKER)) {
                knowing(
                        new PowerDelegated(
                                new OfficerId(officer),
                                Power.REVIEW_LEGALITY,
                                "No. 1",
                                "head",
                                null,
                                LocalDate.of(2020, 9, 1)));
            }
        }

        private LegalityActs acts() {
            var office = procedureOffice();
            var feature = Feature.named("matters").subject("matter", Matter.class);
            return new LegalityActs(procedures(feature, office), office);
        }
    }

    private final Bureau bureau = new Bureau();

    @BeforeEach
    void begin() {
        bureau.accept(new Note(OF, 1, day("03-02")));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse("2026-" + text);
    }

    private static AskLegalityReview ask(String draft, String reviewing, String on) {
        return new AskLegalityReview(OF, draft, "planning unit", reviewing, ASKER, day(on));
    }

    private static AskLegalityReview ask(String on) {
        return ask(DRAFT, "law unit", on);
    }

    private static GiveLegalityOpinion give(Opinion opinion, String officer, String on) {
        return new GiveLegalityOpinion(OF, opinion, "As examined.", PAPER, officer, day(on));
    }

    private static SendBackLegalityReview sendBack(String on) {
        return new SendBackLegalityReview(OF, "No basis named.", REVIEWER, day(on));
    }

    private static RecordLegalityChanges change(String draft, String on) {
        return new RecordLegalityChanges(OF, draft, "Article 3 is gone.", ASKER, day(on));
    }

    private void requireReviewed(String draft) {
        LegalityActs.requireReviewed(bureau.facts(), draft);
    }

    private void notReviewed(String draft) {
        assertThatThrownBy(() -> requireReviewed(draft))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal()).isEqualTo(LEGALITY_REVIEW_MISSING.refusal()));
    }

    @Test
    void another_unit_reviews_a_draft_and_another_officer_than_who_asked() {
        bureau.refuse(REVIEWED_BY_ASKING_UNIT, ask(DRAFT, "planning unit", "03-03"));
        bureau.accept(ask("03-03"));
        assertThat(bureau.accept(ask("03-03"))).isEmpty();
        bureau.refuse(REVIEWED_BY_WHO_ASKED, give(Opinion.LAWFUL, ASKER, "03-12"));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED, give(Opinion.LAWFUL, "officer-9", "03-12"));
        assertThat(REVIEWED_BY_ASKING_UNIT.refusal().article()).isEqualTo("25");
    }

    @ParameterizedTest
    @EnumSource
    void only_what_is_lawful_or_a_reform_whose_risk_is_stated_is_decided_upon(Opinion opinion) {
        notReviewed(DRAFT);
        bureau.accept(ask("03-03"));
        notReviewed(DRAFT);
        bureau.accept(give(opinion, REVIEWER, "03-12"));
        if (opinion == Opinion.LAWFUL || opinion == Opinion.RISK_STATED) requireReviewed(DRAFT);
        else notReviewed(DRAFT);
        notReviewed(CHANGED);
    }

    @Test
    void a_draft_that_is_lawful_if_changed_is_decided_upon_as_changed() {
        bureau.accept(ask("03-03"));
        bureau.refuse(LEGALITY_CHANGES_NOT_ASKED, change(CHANGED, "03-12"));
        bureau.accept(give(Opinion.LAWFUL_IF_CHANGED, REVIEWER, "03-12"));
        bureau.refuse(LEGALITY_DRAFT_UNCHANGED, change(DRAFT, "03-13"));
        bureau.accept(change(CHANGED, "03-13"));
        assertThat(bureau.accept(change(CHANGED, "03-13"))).isEmpty();
        requireReviewed(CHANGED);
        notReviewed(DRAFT);
    }

    @Test
    void what_is_sent_back_is_asked_for_anew() {
        bureau.refuse(LEGALITY_REVIEW_NOT_ASKED, sendBack("03-04"));
        bureau.accept(ask("03-03"));
        bureau.refuse(LEGALITY_REVIEW_OPEN, ask(CHANGED, "law unit", "03-04"));
        bureau.accept(sendBack("03-05"));
        bureau.refuse(LEGALITY_REVIEW_NOT_ASKED, give(Opinion.LAWFUL, REVIEWER, "03-06"));
        bureau.accept(ask("03-09"), give(Opinion.LAWFUL, REVIEWER, "03-18"));
        assertThat(bureau.facts(LegalityReviewAsked.class))
                .extracting(asked -> asked.review().value())
                .containsExactly("matter/1:legality.1", "matter/1:legality.2");
        requireReviewed(DRAFT);
    }

    @Test
    void an_unlawful_draft_is_changed_and_reviewed_again() {
        bureau.accept(ask("03-03"), give(Opinion.UNLAWFUL, REVIEWER, "03-12"));
        bureau.refuse(LEGALITY_CHANGES_NOT_ASKED, change(CHANGED, "03-13"));
        bureau.accept(ask(CHANGED, "law unit", "03-16"), give(Opinion.LAWFUL, REVIEWER, "03-25"));
        requireReviewed(CHANGED);
        notReviewed(DRAFT);
    }

    @Test
    void acts_come_in_the_order_of_their_days() {
        bureau.accept(ask("03-10"));
        bureau.refuse(CommonRefusal.ACT_OUT_OF_ORDER, give(Opinion.LAWFUL, REVIEWER, "03-09"));
        assertThat(bureau.facts(LegalityEvent.class)).hasSize(1);
    }
}
