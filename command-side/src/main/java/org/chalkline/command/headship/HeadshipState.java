package org.chalkline.command.headship;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headship.HeadshipRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.personal.Seals;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headship.HeadshipEvent;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.headship.Succession;
import org.chalkline.kernel.headship.Tenure;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.notice.NoticeEvent;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteVoided;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** What is on file of one office, as far as deciding needs it. Folded from its facts alone. */
final class HeadshipState {
    /** The unit of the bureau that has heads in hand. */
    private static final String UNIT = "Personnel";

    private final List<HeadshipEvent> facts = new ArrayList<>();
    private final Succession succession = new Succession();
    private final Map<PersonId, Candidacy> candidacies = new HashMap<>();
    private final Recusals recusals = new Recusals();
    private final Map<PersonId, Audit> audits = new HashMap<>();
    private @Nullable LocalDate abolishedOn;
    private LocalDate lastAct = Fact.SINCE_EVER;

    /** The audit of a departure that took effect that day. */
    private record Audit(LocalDate leftOn, boolean reported) {}

    /** What these facts of an office tell. */
    static HeadshipState of(List<Fact> facts) {
        var state = new HeadshipState();
        for (var fact : facts) {
            if (fact instanceof HeadshipEvent event) state.evolve(event);
            if (fact instanceof ProcedureEvent event) state.take(event);
        }
        return state;
    }

    /** Takes in what was recorded of a vote, a notice or a recusal by an act of any matter. */
    void take(ProcedureEvent fact) {
        switch (fact) {
            case RecusalEvent e -> {
                recusals.take(e);
                if (recusals.state(e.member()) == Recusals.State.RECUSED) recused(e.member());
            }
            case NoticeEvent e -> {
                for (var each : candidacies.entrySet()) {
                    var id = HeadshipEvent.noticeOf(schoolId(), each.getKey());
                    if (id.equals(e.noticeId())) each.getValue().noticed(e);
                }
            }
            case VoteVoided e -> {
                for (var each : Map.copyOf(candidacies).entrySet()) {
                    if (!each.getValue().voided(e.voteId())) continue;
                    forget(each.getKey(), HeadshipState::restsOnVote);
                }
            }
            default -> {} // periods and the like change nothing here
        }
    }

    private void recused(String member) {
        for (var each : candidacies.entrySet()) {
            if (each.getValue().recused(member)) forget(each.getKey(), HeadshipState::voided);
        }
    }

    private SchoolId schoolId() {
        return facts.getFirst().schoolId();
    }

    /** Who has no part in the candidacy; nobody where there is none. */
    Set<String> recused(PersonId candidate) {
        var candidacy = candidacies.get(candidate);
        return candidacy == null ? Set.of() : candidacy.recused();
    }

    boolean exists() {
        return !facts.isEmpty();
    }

    /** Whether a fact that says the same is on file, so that recording it again adds nothing. */
    boolean knows(HeadshipEvent fact, Seals seals) {
        return facts.stream().anyMatch(known -> seals.same(known, fact));
    }

    Succession succession() {
        return succession;
    }

    /** Whether that sanction removed the person from the office. */
    boolean removedBy(PersonId head, String sanction) {
        return facts.stream()
                .filter(HeadRemoved.class::isInstance)
                .map(HeadRemoved.class::cast)
                .anyMatch(e -> e.head().equals(head) && sanction.equals(e.sanction()));
    }

    boolean abolished() {
        return abolishedOn != null;
    }

    /** Whether the office is one no longer on that day. */
    boolean abolishedBy(LocalDate day) {
        return abolishedOn != null && !day.isBefore(abolishedOn);
    }

    LocalDate lastAct() {
        return lastAct;
    }

    String unit() {
        return UNIT;
    }

    /** Whether the person is head or acting head that day, or will be by what is on record. */
    boolean heads(PersonId person, LocalDate day) {
        return succession.all().stream()
                .filter(tenure -> tenure.head().equals(person))
                .anyMatch(tenure -> tenure.covers(day) || tenure.from().isAfter(day));
    }

    /** Whether an audit of the person's departure is ordered and not reported. */
    boolean audited(PersonId person) {
        var audit = audits.get(person);
        return audit != null && !audit.reported();
    }

    boolean candidate(PersonId person) {
        return candidacies.containsKey(person);
    }

    Candidacy requireCandidate(PersonId person) {
        var found = candidacies.get(person);
        if (found == null) throw new RefusedException(NOT_A_CANDIDATE);
        return found;
    }

    /**
     * That person's time in office, which a departure of that day ends.
     *
     * @throws RefusedException {@code NOT_IN_OFFICE}
     */
    Tenure requireInOffice(PersonId head, LocalDate day) {
        return succession
                .inOffice(head, day)
                .orElseThrow(() -> new RefusedException(NOT_IN_OFFICE));
    }

    /** Refuses the death in office of somebody who isn't in it, or couldn't have died that day. */
    void requireMayDieInOffice(PersonId head, LocalDate on) {
        refuseIf(succession.deathOf(head).isPresent(), DIED_ALREADY);
        requireMayDie(head, on, requireInOffice(head, on));
    }

    /**
     * Refuses a death of that day of somebody who died already, or who enters the office again by
     * what is on record.
     *
     * @param but the time that the death ends, where it is on record
     */
    void requireMayDie(PersonId head, LocalDate on, @Nullable Tenure but) {
        refuseIf(succession.deathOf(head).isPresent(), DIED_ALREADY);
        refuseIf(!succession.from(head, on, but).isEmpty(), IN_OFFICE_AFTER_DEATH);
    }

    /** Refuses somebody who had died by that day. */
    void requireAlive(PersonId person, LocalDate on) {
        refuseIf(succession.deathOf(person).filter(d -> !on.isBefore(d)).isPresent(), PERSON_DEAD);
    }

    /**
     * Refuses a time that shares a day with another's, or goes on when the person is dead.
     *
     * @param head whose time it is
     * @param first its first day
     * @param end the first day after it; absent where none is known
     * @param but a time that gives way to it or is prolonged by it
     */
    void requireFree(
            PersonId head, LocalDate first, @Nullable LocalDate end, @Nullable Tenure but) {
        requireAlive(head, end == null ? LocalDate.MAX : end.minusDays(1));
        for (var tenure : succession.sharing(first, end, but)) {
            boolean headed = !tenure.acting() && tenure.covers(first);
            throw new RefusedException(headed ? HEAD_IN_OFFICE : OVERLAPPING_TERMS);
        }
    }

    /** Refuses an audit of somebody who hasn't departed, or is audited already. */
    void requireAuditable(PersonId head) {
        var departed = succession.departed(head);
        if (departed.isEmpty()) throw new RefusedException(AUDIT_BEFORE_DEPARTURE);
        var audit = audits.get(head);
        boolean of = audit != null && audit.leftOn().equals(departed.get().leftOn());
        refuseIf(of, AUDIT_ORDERED_ALREADY);
    }

    void requireAuditOrdered(PersonId head) {
        var audit = audits.get(head);
        if (audit == null) throw new RefusedException(AUDIT_NOT_ORDERED);
        refuseIf(audit.reported(), AUDIT_REPORTED_ALREADY);
    }

    private void audit(PersonId head, boolean reported) {
        var departed = succession.departed(head).orElseThrow();
        audits.put(head, new Audit(Objects.requireNonNull(departed.leftOn()), reported));
    }

    /** Takes in one more fact. */
    void evolve(HeadshipEvent fact) {
        facts.add(fact);
        succession.evolve(fact);
        switch (fact) {
            case CandidateNominated e -> candidacies.put(e.candidate(), new Candidacy(e, recusals));
            case InspectionOrdered e -> of(e.candidate()).ordered(e);
            case TieDeclared e -> {
                if (of(e.candidate()).tied(e)) forget(e.candidate(), HeadshipState::voided);
            }
            case InspectionConcluded e -> of(e.candidate()).inspected(e);
            case CollectivelyDecided e -> of(e.candidate()).decided(e);
            case PublicNoticeGiven e -> of(e.candidate()).noticed(e);
            case ObjectionRaised e -> of(e.candidate()).noticed(e);
            case ObjectionAnswered e -> {
                of(e.candidate()).noticed(e);
                of(e.candidate()).answeredBy(e.officer());
            }
            case CandidacyEnded e -> {
                candidacies.remove(e.candidate());
                forget(e.candidate(), f -> f != e);
            }
            // The others may stand for the next vacancy, but not on the strength of this one.
            case HeadAppointed e -> candidacies.clear();
            case DepartureAuditOrdered e -> audit(e.head(), false);
            case DepartureAuditReported e -> audit(e.head(), true);
            case OfficeAbolished e -> abolishedOn = e.effectiveOn();
            default -> {} // the succession has taken it in
        }
        var day = dayOfAct(fact);
        if (day.isAfter(lastAct)) lastAct = day;
    }

    /** What counts no longer can be done again, word for word. */
    private void forget(PersonId candidate, Predicate<HeadshipEvent> which) {
        facts.removeIf(fact -> candidate.equals(candidateOf(fact)) && which.test(fact));
    }

    private static boolean restsOnVote(HeadshipEvent fact) {
        return fact instanceof CollectivelyDecided
                || fact instanceof PublicNoticeGiven
                || fact instanceof ObjectionRaised
                || fact instanceof ObjectionAnswered;
    }

    private static boolean voided(HeadshipEvent fact) {
        return !(fact instanceof CandidateNominated || fact instanceof TieDeclared);
    }

    private static @Nullable PersonId candidateOf(HeadshipEvent fact) {
        return switch (fact) {
            case CandidateNominated e -> e.candidate();
            case InspectionOrdered e -> e.candidate();
            case TieDeclared e -> e.candidate();
            case InspectionConcluded e -> e.candidate();
            case CollectivelyDecided e -> e.candidate();
            case PublicNoticeGiven e -> e.candidate();
            case ObjectionRaised e -> e.candidate();
            case ObjectionAnswered e -> e.candidate();
            case CandidacyEnded e -> e.candidate();
            default -> null;
        };
    }

    private Candidacy of(PersonId candidate) {
        return requireCandidate(candidate);
    }

    /** The day on which it was done; since ever for what came about or was taken over. */
    private static LocalDate dayOfAct(HeadshipEvent fact) {
        return switch (fact) {
            case HeadTakenOver e -> Fact.SINCE_EVER;
            case DepartureTakenOver e -> Fact.SINCE_EVER;
            case VacancyArose e -> Fact.SINCE_EVER;
            case TermRanOut e when e.decision() == null -> Fact.SINCE_EVER;
            case ActingEnded e -> Fact.SINCE_EVER;
            case HeadSuspensionEnded e when e.decision() == null && e.resolution() == null ->
                    Fact.SINCE_EVER;
            case HeadReleased e -> Fact.SINCE_EVER;
            case OfficeAbolished e -> Fact.SINCE_EVER;
            case HeadDied e -> Fact.SINCE_EVER;
            case AppointmentFiled e -> e.filedOn();
            case ReappointmentFiled e -> e.filedOn();
            case DepartureFiled e -> e.filedOn();
            default -> fact.decision() == null ? fact.effectiveOn() : fact.decision().decidedOn();
        };
    }
}
