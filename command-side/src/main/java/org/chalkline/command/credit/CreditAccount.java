package org.chalkline.command.credit;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireNumber;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.credit.CreditRefusal.*;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.OFFICER_STANDS_ASIDE;
import static org.chalkline.kernel.procedure.power.Power.KEEP_CREDITS;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.credit.CreditCommand.*;
import org.chalkline.kernel.credit.AnnulmentGround;
import org.chalkline.kernel.credit.CountedOutcomeId;
import org.chalkline.kernel.credit.CreditAccountId;
import org.chalkline.kernel.credit.CreditCatalogue;
import org.chalkline.kernel.credit.CreditEvent;
import org.chalkline.kernel.credit.CreditEvent.*;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.jspecify.annotations.Nullable;

/**
 * A person's account of credits (学分账户). A credit is earned upon a certificate that was counted
 * nowhere before, and is then converted by a pair of the city's catalogue of that day, or annulled.
 */
@Aggregate
public class CreditAccount {
    private static final int LINE = 200;
    private static final int MOST_POINTS = 200;

    /** A credit, and what became of it; absent while it can be converted. */
    private record Credit(CreditEarned earned, @Nullable CreditEvent spent) {}

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private CreditAccountId id;

    private final Set<CreditEvent> facts = new HashSet<>();
    private final Map<String, Credit> credits = new LinkedHashMap<>();
    private final Recusals recusals = new Recusals();
    private @Nullable AccountOpened opened;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenCreditAccount c, CreditOffice office) {
        var fact =
                new AccountOpened(c.account(), c.person(), c.unit(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(opened != null, CREDIT_ACCOUNT_EXISTS);
        requireLine(c.unit(), LINE);
        office.people().requireBorn(c.person(), c.effectiveOn());
        requireActing(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EarnCredit c, CreditOffice office) {
        var account = requireOpened(c.effectiveOn());
        requireNumber(c.credit());
        requireLine(c.certificate(), LINE);
        requireLine(c.achievement(), LINE);
        requireNumber(c.course());
        var issuer = office.issuer(c.programme(), c.issuer(), c.effectiveOn());
        var fact =
                new CreditEarned(
                        c.account(),
                        c.credit(),
                        account.person(),
                        c.programme(),
                        issuer,
                        CountedOutcomeId.of(issuer, c.certificate()),
                        c.level(),
                        c.course(),
                        office.seals().conduct(account.person(), c.certificate()),
                        office.seals().conduct(account.person(), c.achievement()),
                        c.points(),
                        c.officer(),
                        c.effectiveOn());
        var known = credits.get(c.credit());
        if (known != null) {
            refuseIf(!office.seals().same(known.earned(), fact), CREDIT_EXISTS);
            return;
        }
        requirePoints(c.points());
        requireActing(c.officer(), c.effectiveOn(), office);
        office.outcomes().count(fact.outcome(), c.account(), c.credit(), c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ConvertCredit c, CreditOffice office) {
        requireOpened(c.effectiveOn());
        if (repeats(c)) return;
        var credit = requireUnspent(c.credit(), c.effectiveOn());
        var pair = requirePair(c.pair(), credit.earned(), c.effectiveOn());
        requireLine(c.institution(), LINE);
        requireDecided(c.decision(), c.effectiveOn(), office);
        apply(
                new CreditConverted(
                        c.account(),
                        c.credit(),
                        credit.earned().person(),
                        pair.pair(),
                        pair.document(),
                        pair.as(),
                        credit.earned().points(),
                        c.institution(),
                        c.decision(),
                        c.effectiveOn()));
    }

    private boolean repeats(ConvertCredit c) {
        var known = credits.get(c.credit());
        return known != null
                && known.spent() instanceof CreditConverted e
                && e.pair().equals(c.pair())
                && e.institution().equals(c.institution())
                && e.decision().equals(c.decision())
                && e.effectiveOn().equals(c.effectiveOn());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RefuseConversion c, CreditOffice office) {
        var fact =
                new ConversionRefused(
                        c.account(), c.credit(), c.pair(), c.decision(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireOpened(c.effectiveOn());
        requireUnspent(c.credit(), c.effectiveOn());
        requireNumber(c.pair());
        refuseIf(c.decision().remedyNotice() == null, CONVERSION_REMEDY_NOT_TOLD);
        requireDecided(c.decision(), c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AnnulCredit c, CreditOffice office) {
        var fact =
                new CreditAnnulled(
                        c.account(), c.credit(), c.ground(), c.decision(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireOpened(c.effectiveOn());
        var credit = credits.get(c.credit());
        if (credit == null) throw new RefusedException(UNKNOWN_CREDIT);
        // What was converted already is annulled as well, and counts nowhere.
        refuseIf(credit.spent() instanceof CreditAnnulled, CREDIT_SPENT);
        refuseIf(c.effectiveOn().isBefore(credit.earned().effectiveOn()), ACT_OUT_OF_ORDER);
        refuseIf(c.decision().remedyNotice() == null, CONVERSION_REMEDY_NOT_TOLD);
        requireDecided(c.decision(), c.effectiveOn(), office);
        apply(fact);
        if (c.ground() == AnnulmentGround.ENTERED_IN_ERROR) {
            var outcome = credit.earned().outcome();
            office.outcomes().free(outcome, c.account(), c.credit(), c.effectiveOn());
        }
    }

    // ---- what acts have in common

    static void requirePoints(int points) {
        refuseIf(points < 1 || points > MOST_POINTS, CREDIT_POINTS_OUT_OF_RANGE);
    }

    /** The pair of this code, which the catalogue of that day has for the credit's course. */
    static CreditCatalogue.Pair requirePair(String code, CreditEarned credit, LocalDate on) {
        var pair =
                CreditCatalogue.find(code, on)
                        .orElseThrow(() -> new RefusedException(PAIR_NOT_IN_CATALOGUE));
        boolean fits = pair.from() == credit.level() && pair.course().equals(credit.course());
        refuseIf(!fits, PAIR_OF_OTHER_COURSE);
        return pair;
    }

    private AccountOpened requireOpened(LocalDate on) {
        var account = opened;
        if (account == null) throw new RefusedException(UNKNOWN_CREDIT_ACCOUNT);
        refuseIf(on.isBefore(account.effectiveOn()), ACT_OUT_OF_ORDER);
        return account;
    }

    private Credit requireUnspent(String number, LocalDate on) {
        var credit = credits.get(number);
        if (credit == null) throw new RefusedException(UNKNOWN_CREDIT);
        refuseIf(credit.spent() != null, CREDIT_SPENT);
        refuseIf(on.isBefore(credit.earned().effectiveOn()), ACT_OUT_OF_ORDER);
        return credit;
    }

    private void requireActing(String officer, LocalDate on, CreditOffice office) {
        office.requireDone(on);
        requireOfficer(officer);
        office.require(officer, KEEP_CREDITS, on);
    }

    private void requireDecided(Decision decision, LocalDate on, CreditOffice office) {
        office.requireDone(on);
        office.require(decision, KEEP_CREDITS, on);
        decision.deciders().forEach(this::requireOfficer);
    }

    private void requireOfficer(String officer) {
        refuseIf(recusals.standsAside(officer), OFFICER_STANDS_ASIDE);
    }

    @EventSourcingHandler
    void on(CreditEvent fact) {
        id = fact.account();
        facts.add(fact);
        switch (fact) {
            case AccountOpened e -> opened = e;
            case CreditEarned e -> credits.put(e.credit(), new Credit(e, null));
            case CreditConverted e -> spend(e.credit(), e);
            case CreditAnnulled e -> spend(e.credit(), e);
            case ConversionRefused e -> {} // it can be asked for anew
        }
    }

    private void spend(String credit, CreditEvent by) {
        credits.computeIfPresent(credit, (number, was) -> new Credit(was.earned(), by));
    }

    @EventSourcingHandler
    void on(RecusalEvent fact) {
        recusals.take(fact);
    }

    CreditAccount() {} // for Axon
}
