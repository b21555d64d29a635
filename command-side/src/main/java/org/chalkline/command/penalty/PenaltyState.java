package org.chalkline.command.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.penalty.FineAccount;
import org.chalkline.kernel.penalty.Offender;
import org.chalkline.kernel.penalty.PenaltyEvent;
import org.chalkline.kernel.penalty.PenaltyEvent.*;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.chalkline.kernel.procedure.service.ServiceEvent;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.jspecify.annotations.Nullable;

/** The record of one penalty case, folded from its facts. */
final class PenaltyState {
    /** Stands for a unit where no record says which one has it in hand. */
    static final String NO_UNIT = "-";

    private final List<PenaltyEvent> facts = new ArrayList<>();
    private final Set<String> investigators = new HashSet<>();
    private final Set<String> everInvestigated = new HashSet<>();
    private final Map<Integer, EvidenceRegistered> registered = new LinkedHashMap<>();
    private final Map<String, LocalDate> evidence = new HashMap<>();
    private final Map<String, Integer> collected = new LinkedHashMap<>();
    private final Set<String> handedIn = new HashSet<>();
    private final Recusals recusals = new Recusals();
    private @Nullable ClueReceived clue;
    private @Nullable CaseFiled filed;
    private @Nullable InvestigationConcluded concluded;
    private @Nullable PenaltyIntended intended;
    private @Nullable StatementWeighed statement;
    private @Nullable PenaltyIntended beforeDefence;
    private @Nullable LocalDate defendedOn;
    private @Nullable PenaltyEvent decided;
    private @Nullable PaperServed served;
    private @Nullable PartyUrged urged;
    private @Nullable LocalDate suitUntil;
    private FineAccount account = FineAccount.NONE;
    private int registrations;
    private boolean dropped;
    private boolean reported;
    private boolean published;
    private boolean courtAsked;
    private boolean performed;
    private boolean closed;
    private boolean exists;
    private @Nullable String unit;
    private LocalDate lastAct = Fact.SINCE_EVER;

    /** Folded from those of its facts that stand. */
    static PenaltyState of(List<Fact> facts) {
        var state = new PenaltyState();
        for (var fact : facts) {
            switch (fact) {
                case PenaltyEvent e -> state.evolve(e);
                case ServiceEvent e -> state.evolve(e);
                case RecusalEvent e -> state.evolve(e);
                default -> {} // tells nothing of the case itself
            }
        }
        return state;
    }

    /** Takes in one more fact. */
    void evolve(PenaltyEvent fact) {
        facts.add(fact);
        exists = true;
        account = account.after(fact);
        if (isAct(fact) && fact.effectiveOn().isAfter(lastAct)) lastAct = fact.effectiveOn();
        switch (fact) {
            case ClueReceived e -> {
                clue = e;
                unit = e.unit();
            }
            case CaseNotFiled e -> dropped = true;
            case CaseFiled e -> {
                filed = e;
                unit = e.unit();
                investigate(e.investigators());
            }
            case InvestigatorsNamed e -> {
                investigators.clear();
                investigate(e.investigators());
            }
            case EvidenceTaken e -> {
                evidence.put(e.digest(), e.effectiveOn());
                everInvestigated.addAll(e.officers());
            }
            case EvidenceRegistered e -> {
                registered.put(e.registration(), e);
                registrations = Math.max(registrations, e.registration());
                everInvestigated.addAll(e.officers());
            }
            case EvidenceDisposedOf e -> registered.remove(e.registration());
            case EvidenceFreed e -> registered.remove(e.registration());
            case InvestigationConcluded e -> concluded = e;
            case PenaltyIntended e -> intended = e;
            case StatementWeighed e -> {
                statement = e;
                if (e.adopted() != Adoption.NONE_MADE) {
                    if (beforeDefence == null) beforeDefence = intended;
                    defendedOn = e.effectiveOn();
                }
            }
            case PenaltyImposed e -> {
                decided = e;
                suitUntil = null;
            }
            case PenaltyWaived e -> decided = e;
            case OffenceNotProven e -> decided = e;
            case CasePassedOn e -> decided = e;
            case ImposedOnTheSpot e -> {
                decided = e;
                unit = e.unit();
                everInvestigated.addAll(e.officers());
            }
            case PenaltyTakenOver e -> decided = e;
            case ReportedToBureau e -> reported = true;
            case DecisionPublished e -> published = true;
            case PublicationWithdrawn e -> published = false;
            case FinePaid e -> {} // stands in the account
            case FineCollected e -> collected.put(e.receipt(), collected.size() + 1);
            case FineHandedIn e -> handedIn.add(e.receipt());
            case PaymentDeferred e -> {} // stands in the account
            case InstalmentsAllowed e -> {} // stands in the account
            case SurchargeAdded e -> {} // stands in the account
            case SurchargeHalted e -> {} // stands in the account
            case SurchargeResumed e -> {} // stands in the account
            case TimeToSueMoved e -> suitUntil = e.until();
            case FineOwedBack e -> {} // stands in the account
            case FineRefunded e -> {} // stands in the account
            case PartyUrged e -> urged = e;
            case CourtAsked e -> courtAsked = true;
            case PenaltyPerformed e -> performed = true;
            case PenaltyCaseClosed e -> closed = true;
        }
    }

    private void investigate(List<String> officers) {
        investigators.addAll(officers);
        everInvestigated.addAll(officers);
    }

    /** Takes in how a paper was served. */
    void evolve(ServiceEvent fact) {
        var decision = decision();
        boolean delivers =
                fact instanceof PaperServed e
                        && decision != null
                        && e.document().equals(decision.documentNumber());
        if (delivers) served = (PaperServed) fact;
    }

    /** Takes in who has no part in it. */
    void evolve(RecusalEvent fact) {
        recusals.take(fact);
    }

    /** Payments are told by banks, and what follows from other records comes when it comes. */
    private static boolean isAct(PenaltyEvent fact) {
        return switch (fact) {
            case FinePaid e -> false;
            case EvidenceFreed e -> false;
            case SurchargeAdded e -> false;
            case SurchargeHalted e -> false;
            case SurchargeResumed e -> false;
            case TimeToSueMoved e -> false;
            case FineOwedBack e -> false;
            case FineRefunded e -> false;
            default -> true;
        };
    }

    boolean exists() {
        return exists;
    }

    List<PenaltyEvent> facts() {
        return facts;
    }

    @Nullable ClueReceived clue() {
        return clue;
    }

    /** Returns the licence at stake; absent where none is named. */
    @Nullable LicenceId licence() {
        return PenaltyEvent.licenceAtStake(facts);
    }

    boolean dropped() {
        return dropped;
    }

    @Nullable CaseFiled filed() {
        return filed;
    }

    /** Returns those who investigate now. */
    Set<String> investigators() {
        return investigators;
    }

    /** Returns those who ever did. */
    Set<String> everInvestigated() {
        return everInvestigated;
    }

    /** Returns what is registered under the number and not disposed of; absent where nothing is. */
    @Nullable EvidenceRegistered registered(int registration) {
        return registered.get(registration);
    }

    boolean anyRegistered() {
        return !registered.isEmpty();
    }

    int registrations() {
        return registrations;
    }

    /** The day on which this evidence was taken; absent where it wasn't. */
    @Nullable LocalDate evidenceTakenOn(String digest) {
        return evidence.get(digest);
    }

    @Nullable InvestigationConcluded concluded() {
        return concluded;
    }

    /** Returns what the party was told last; absent while they were told nothing. */
    @Nullable PenaltyIntended intended() {
        return intended;
    }

    /** Tells how what they said upon it was weighed; absent while it wasn't. */
    @Nullable StatementWeighed statement() {
        var told = intended;
        if (statement == null || told == null) return null;
        return facts.lastIndexOf(statement) > facts.lastIndexOf(told) ? statement : null;
    }

    /**
     * Returns what had been intended when the party first defended itself; absent where it never
     * did.
     */
    @Nullable PenaltyIntended beforeDefence() {
        return beforeDefence;
    }

    /** The day of the last defence; absent where there was none. */
    @Nullable LocalDate defendedOn() {
        return defendedOn;
    }

    /** The fact that decided it; absent while none does. */
    @Nullable PenaltyEvent decided() {
        return decided;
    }

    /** Whether a penalty stands. */
    boolean imposed() {
        return decided instanceof PenaltyImposed || decided instanceof ImposedOnTheSpot;
    }

    @Nullable Decision decision() {
        return decided == null ? null : decided.decision();
    }

    /** Returns the party that is to bear it; absent while no case is filed. */
    @Nullable Offender party() {
        return switch (decided) {
            case ImposedOnTheSpot e -> e.party();
            case PenaltyTakenOver e -> e.party();
            case null, default -> filed == null ? null : filed.party();
        };
    }

    /** Tells how the decision was served on the party; absent while it wasn't. */
    @Nullable PaperServed served() {
        return served;
    }

    /**
     * The last day to sue: as the last reconsideration moved it, or as it was told with the
     * service; absent where no suing is known to be open.
     */
    @Nullable LocalDate suitUntil() {
        if (suitUntil != null) return suitUntil;
        var remedies = served == null ? null : served.remedies();
        return remedies == null ? null : remedies.suitUntil();
    }

    FineAccount account() {
        return account;
    }

    /** Which of the collections this receipt is, from 1; absent where there is none. */
    @Nullable Integer collection(String receipt) {
        return collected.get(receipt);
    }

    boolean handedIn(String receipt) {
        return handedIn.contains(receipt);
    }

    boolean reported() {
        return reported;
    }

    boolean published() {
        return published;
    }

    @Nullable PartyUrged urged() {
        return urged;
    }

    boolean courtAsked() {
        return courtAsked;
    }

    boolean performed() {
        return performed;
    }

    boolean closed() {
        return closed;
    }

    /** The unit that has it in hand. */
    String unit() {
        return unit == null ? "" : unit;
    }

    boolean standsAside(String officer) {
        return recusals.standsAside(officer);
    }

    LocalDate lastAct() {
        return lastAct;
    }
}
