package org.chalkline.kernel.headship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The heads of one school, appointed or acting, as its facts tell in the order of recording. No two
 * times of it share a day, unless one is of a head who is suspended while another acts: everything
 * that begins or prolongs one asks here first.
 */
public final class Succession {
    private final List<Tenure> tenures = new ArrayList<>();
    private final List<HeadSuspension> suspensions = new ArrayList<>();
    private final Map<PersonId, LocalDate> deaths = new HashMap<>();

    /**
     * The succession at one school.
     *
     * @param facts those of its headship, in the order of recording
     */
    public static Succession of(List<? extends Fact> facts) {
        var succession = new Succession();
        for (var fact : facts) {
            if (fact instanceof HeadshipEvent event) succession.evolve(event);
        }
        return succession;
    }

    /** All times, the earliest first. */
    public List<Tenure> all() {
        return tenures.stream().sorted(Comparator.comparing(Tenure::from)).toList();
    }

    /** Who was appointed and is in office that day, as far as is recorded. */
    public Optional<Tenure> headOn(LocalDate day) {
        return tenures.stream()
                .filter(tenure -> !tenure.acting() && tenure.covers(day))
                .findFirst();
    }

    /** Who acts that day. */
    public Optional<Tenure> actingOn(LocalDate day) {
        return tenures.stream().filter(tenure -> tenure.acting() && tenure.covers(day)).findFirst();
    }

    /** How the head is suspended who is in office that day; absent where they aren't. */
    public Optional<HeadSuspension> suspensionOn(LocalDate day) {
        return headOn(day).stream()
                .flatMap(head -> suspensions.stream().filter(s -> s.head().equals(head.head())))
                .filter(s -> s.covers(day))
                .findFirst();
    }

    /** The suspension of that person that an end on that day would end. */
    public Optional<HeadSuspension> suspensionEndingOn(PersonId head, LocalDate day) {
        return suspensions.reversed().stream()
                .filter(s -> s.head().equals(head) && s.runs(day))
                .findFirst();
    }

    /** The suspension of that person that ended on that day. */
    public Optional<HeadSuspension> suspensionEndedOn(PersonId head, LocalDate day) {
        return suspensions.stream()
                .filter(s -> s.head().equals(head) && day.equals(s.end()))
                .findFirst();
    }

    /** Since when the person acts, or acted, who is said to end on that day. */
    public Optional<LocalDate> actingSince(PersonId head, LocalDate on) {
        return all().reversed().stream()
                .filter(s -> s.acting() && s.head().equals(head) && !on.isBefore(s.from()))
                .map(Tenure::from)
                .findFirst();
    }

    /** Who was appointed and left by nothing but the end of their term, by that day. */
    public List<Tenure> ranOut(LocalDate by) {
        return all().stream()
                .filter(tenure -> !tenure.acting() && tenure.leftOn() == null)
                .filter(tenure -> tenure.termUntil() != null && tenure.termUntil().isBefore(by))
                .toList();
    }

    /**
     * Who was appointed, stayed after their term, and whose place another takes by now: with the
     * day on which that other enters. Nobody's place is taken by who acts while they are suspended.
     */
    public Map<Tenure, LocalDate> overtaken() {
        var overtaken = new LinkedHashMap<Tenure, LocalDate>();
        for (var tenure : all()) {
            var until = tenure.termUntil();
            if (tenure.acting() || tenure.leftOn() != null || until == null) continue;
            all().stream()
                    .filter(next -> next.from().isAfter(until))
                    .filter(next -> !(next.acting() && suspended(tenure.head(), next.from())))
                    .findFirst()
                    .ifPresent(next -> overtaken.put(tenure, next.from()));
        }
        return overtaken;
    }

    private boolean suspended(PersonId head, LocalDate day) {
        return suspensions.stream().anyMatch(s -> s.head().equals(head) && s.covers(day));
    }

    /** That person's time in office, which a departure of that day ends. */
    public Optional<Tenure> inOffice(PersonId head, LocalDate day) {
        return meant(head, day).filter(s -> !s.acting() && endsBy(s, day));
    }

    /**
     * The time of that person that ends by what has effect on that day. Where one of theirs begins
     * on it, the one that runs to it is meant; and one that a term has ended on it may yet turn out
     * to have ended otherwise.
     */
    private Optional<Tenure> meant(PersonId head, LocalDate on) {
        var begun =
                tenures.stream()
                        .filter(s -> s.head().equals(head) && !s.from().isAfter(on))
                        .sorted(Comparator.comparing(Tenure::from).reversed())
                        .toList();
        var runsTo = begun.stream().filter(s -> s.from().isBefore(on) && runs(s, on)).findFirst();
        if (runsTo.isPresent()) return runsTo;
        var runs = begun.stream().filter(s -> runs(s, on)).findFirst();
        if (runs.isPresent()) return runs;
        return begun.stream().filter(s -> on.equals(s.leftOn())).findFirst();
    }

    private static boolean runs(Tenure tenure, LocalDate on) {
        return tenure.leftOn() == null || tenure.leftOn().isAfter(on);
    }

    /** Whoever stays after their term is in office; how a term ended may turn out otherwise. */
    private static boolean endsBy(Tenure tenure, LocalDate day) {
        if (day.isBefore(tenure.from())) return false;
        var left = tenure.leftOn();
        if (left == null || day.isBefore(left)) return true;
        return day.equals(left) && tenure.cause() == Departure.TERM_RAN_OUT;
    }

    /** That person's last time in office that has ended or whose end is recorded. */
    public Optional<Tenure> departed(PersonId head) {
        return all().reversed().stream()
                .filter(s -> s.head().equals(head) && !s.acting() && s.leftOn() != null)
                .findFirst();
    }

    /**
     * The times that share a day with another.
     *
     * @param first its first day
     * @param end the first day after it; absent where none is known
     * @param but a time that gives way to it or is prolonged by it
     */
    public List<Tenure> sharing(LocalDate first, @Nullable LocalDate end, @Nullable Tenure but) {
        return tenures.stream()
                .filter(tenure -> !tenure.equals(but) && tenure.overlaps(first, end))
                .toList();
    }

    /** The first day on which the person lived no longer, if they died as head or acting head. */
    public Optional<LocalDate> deathOf(PersonId person) {
        return Optional.ofNullable(deaths.get(person));
    }

    /** The times of that person that begin on that day or later, except one. */
    public List<Tenure> from(PersonId head, LocalDate day, @Nullable Tenure but) {
        return all().stream()
                .filter(s -> s.head().equals(head) && !s.from().isBefore(day) && !s.equals(but))
                .toList();
    }

    /** Takes in one more fact. */
    public void evolve(HeadshipEvent fact) {
        switch (fact) {
            case HeadTakenOver e -> add(e.head(), e.acting(), e.effectiveOn(), e.termUntil(), null);
            case HeadAppointed e ->
                    add(e.head(), false, e.effectiveOn(), e.termUntil(), e.probationUntil());
            case AppointmentFiled e -> add(e.head(), false, e.effectiveOn(), e.termUntil(), null);
            case ActingHeadDesignated e -> add(e.head(), true, e.effectiveOn(), e.until(), null);
            case ActingEnded e -> actingEnded(e);
            case HeadSuspended e ->
                    suspensions.add(new HeadSuspension(e.head(), e.effectiveOn(), null));
            case HeadSuspensionEnded e -> suspensionEnded(e);
            case ProbationPassed e -> replace(e.head(), Tenure::confirmed);
            case HeadReappointed e -> replace(e.head(), s -> s.further(e.termUntil()));
            case ReappointmentFiled e -> replace(e.head(), s -> s.further(e.termUntil()));
            case DepartureTakenOver e -> left(e.head(), e, e.cause());
            case ProbationFailed e -> left(e.head(), e, Departure.PROBATION_FAILED);
            case TermRanOut e -> left(e.head(), e, Departure.TERM_RAN_OUT);
            case HeadTransferred e -> left(e.head(), e, Departure.TRANSFERRED);
            case HeadRemoved e -> left(e.head(), e, Departure.REMOVED);
            case HeadRetired e -> left(e.head(), e, Departure.RETIRED);
            case HeadResigned e -> left(e.head(), e, Departure.RESIGNED);
            case HeadDied e -> left(e.head(), e, Departure.DIED);
            case DepartureFiled e -> left(e.head(), e, e.cause());
            case HeadReleased e -> left(e.head(), e, Departure.SCHOOL_CLOSED);
            default -> {} // neither begins a time nor ends one
        }
    }

    private void add(
            PersonId head,
            boolean acting,
            LocalDate from,
            @Nullable LocalDate termUntil,
            @Nullable LocalDate probationUntil) {
        tenures.add(new Tenure(head, acting, from, termUntil, 1, probationUntil, null, null));
    }

    private interface Change {
        Tenure of(Tenure tenure);
    }

    /** Of several times of one person, the last is meant. */
    private void replace(PersonId head, Change change) {
        var last =
                all().reversed().stream()
                        .filter(tenure -> tenure.head().equals(head) && !tenure.acting())
                        .findFirst()
                        .orElseThrow();
        tenures.set(tenures.indexOf(last), change.of(last));
    }

    private void left(PersonId head, HeadshipEvent fact, Departure how) {
        var on = fact.effectiveOn();
        if (how == Departure.DIED) deaths.put(head, on);
        meant(head, on).ifPresent(s -> tenures.set(tenures.indexOf(s), s.left(on, how)));
    }

    /** Of two ends the earlier one counts. */
    private void suspensionEnded(HeadSuspensionEnded e) {
        suspensions.replaceAll(
                s ->
                        s.head().equals(e.head())
                                        && s.from().equals(e.since())
                                        && s.runs(e.effectiveOn())
                                ? new HeadSuspension(s.head(), s.from(), e.effectiveOn())
                                : s);
    }

    private void actingEnded(ActingEnded e) {
        tenures.replaceAll(
                tenure ->
                        tenure.acting()
                                        && tenure.head().equals(e.head())
                                        && tenure.from().equals(e.since())
                                        && (tenure.leftOn() == null
                                                || tenure.leftOn().isAfter(e.effectiveOn()))
                                ? tenure.left(e.effectiveOn(), Departure.ACTING_ENDED)
                                : tenure);
    }
}
