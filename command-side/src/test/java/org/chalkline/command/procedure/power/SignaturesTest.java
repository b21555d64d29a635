package org.chalkline.command.procedure.power;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.command.Reason;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.PreparedFact;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.PostingEvent.SubjectBound;
import org.chalkline.kernel.procedure.power.PostingEvent.SubjectReleased;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An officer's name under a decision is put there by the officer, or stands on a paper. */
class SignaturesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String ISSUER = "https://id.example";
    private static final String PAPER = "ab".repeat(32);

    record Decided(String subject, Decision decision, LocalDate effectiveOn) implements Fact {}

    record Taken(String subject, String preparer, LocalDate effectiveOn)
            implements Fact, PreparedFact {}

    private final List<Fact> facts = new ArrayList<>();
    private final FactsOf factsOf =
            subject -> facts.stream().filter(f -> f.subject().equals(subject)).toList();
    private final Signatures signatures =
            new Signatures(factsOf, Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), ZONE));

    private void bound(String officer, String name, LocalDate from) {
        facts.add(new SubjectBound(new OfficerId(officer), ISSUER, name, "1", PAPER, "Head", from));
    }

    private static Decided decided(String officer, @Nullable String paper) {
        var basis = List.of(new LegalBasis("Administrative Licensing Law", "38", "2019"));
        return new Decided(
                "matter/1",
                new Decision(
                        "1", "Bureau", officer, DAY, null, null, List.of(), basis, "So.", List.of(),
                        null, null, null, null, null, paper),
                DAY);
    }

    private static Map<String, String> by(@Nullable String issuer, String name, String roles) {
        var context = new LinkedHashMap<String, String>();
        context.put(CommandContext.ACTOR, name);
        context.put(CommandContext.ROLE, roles);
        if (issuer != null) {
            context.put(CommandContext.ISSUER, issuer);
            context.put(CommandContext.SUBJECT, name);
            context.put(CommandContext.AUTHENTICATED, "2026-03-02T01:00:00Z");
        }
        return context;
    }

    private void refuses(Reason reason, Decided decided, Map<String, String> by) {
        assertThatThrownBy(() -> signatures.look(List.of(decided), by))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(reason.toString());
    }

    @Test
    void who_signs_is_the_officer() {
        bound("li", "li-7", DAY);
        var li = by(ISSUER, "li-7", "decider");
        signatures.look(List.of(decided("li", null)), li);
        refuses(SignatureRefusal.DECISION_NOT_SIGNED, decided("wang", null), li);
        refuses(
                SignatureRefusal.DECISION_NOT_SIGNED,
                decided("li", null),
                by(ISSUER, "li", "decider"));
        refuses(
                SignatureRefusal.DECISION_NOT_SIGNED,
                decided("li", null),
                by("https://elsewhere.example", "li-7", "decider"));
        refuses(
                SignatureRefusal.DECISION_NOT_SIGNED,
                decided("nobody at all / on record", null),
                li);
    }

    @Test
    void who_signs_comes_in_as_a_decider() {
        bound("li", "li-7", DAY);
        refuses(
                SignatureRefusal.SIGNED_AS_NO_DECIDER,
                decided("li", null),
                by(ISSUER, "li-7", "clerk"));
        signatures.look(List.of(decided("li", null)), by(ISSUER, "li-7", "clerk, decider"));
    }

    @Test
    void a_subject_that_is_bound_later_or_was_released_signs_nothing() {
        bound("li", "li-7", DAY.plusDays(1));
        var li = by(ISSUER, "li-7", "decider");
        refuses(SignatureRefusal.DECISION_NOT_SIGNED, decided("li", null), li);
        bound("wang", "li-7", DAY.minusDays(9));
        signatures.look(List.of(decided("wang", null)), li);
        facts.add(new SubjectReleased(new OfficerId("wang"), ISSUER, "li-7", "2", "Head", DAY));
        refuses(SignatureRefusal.DECISION_NOT_SIGNED, decided("wang", null), li);
    }

    @Test
    void a_paper_is_entered_by_anybody_and_what_the_program_does_is_signed_by_nobody() {
        signatures.look(List.of(decided("li", PAPER)), by(ISSUER, "clerk-1", "clerk"));
        signatures.look(List.of(decided("li", null)), by(null, "chalkline", "system"));
    }

    @Test
    void one_person_with_two_names_does_not_decide_what_they_prepared() {
        bound("li", "li-7", DAY);
        bound("li of the other unit", "li-7", DAY);
        var li = by(ISSUER, "li-7", "decider");
        facts.add(new Taken("matter/2", "li of the other unit", DAY));
        signatures.look(List.of(decided("li", null)), li);
        facts.add(new Taken("matter/1", "li of the other unit", DAY));
        refuses(SignatureRefusal.PREPARED_BY_SAME_SUBJECT, decided("li", null), li);
        refuses(
                SignatureRefusal.PREPARED_BY_SAME_SUBJECT,
                decided("li", PAPER),
                by(ISSUER, "clerk-1", "clerk"));
    }
}
