package org.chalkline.command.admission.placement;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.admission.placement.PlacementRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.PLACE_PUPILS;
import static org.chalkline.kernel.procedure.power.Power.VERIFY_PLACEMENTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.admission.placement.PlacementCommand.*;
import org.chalkline.command.admission.placement.PlacementListCommand.ListPlacement;
import org.chalkline.command.personal.Seals;
import org.chalkline.kernel.admission.EligibilityRules;
import org.chalkline.kernel.admission.EligibilityRules.Category;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.placement.PlacementEvent;
import org.chalkline.kernel.placement.PlacementEvent.*;
import org.chalkline.kernel.placement.PlacementId;
import org.chalkline.kernel.placement.PlacementListId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The placement of one child in one year (入学安排): registered, its proofs asked for and verified, its
 * category set, then offered a seat or waiting for one; the seat taken, declined or lapsed. It
 * stands on one school's list at a time, and has one seat at most: it asks its book alone, and only
 * while it has none. Whether there is a seat the book alone says.
 */
@Aggregate
public class Placement {
    private static final int TEXT = 2_000;
    private static final int MOST_PROOFS = 20;

    /** How far it has come. */
    private enum Step {
        REGISTERED,
        VERIFIED,
        LISTED,
        WAITS,
        OFFERED,
        TAKEN,
        FREE,
        DEFERRED,
        ENDED
    }

    @AggregateIdentifier private @Nullable PlacementId id;

    private final List<PlacementEvent> acts = new ArrayList<>();
    private final Set<String> verified = new HashSet<>();
    private @Nullable PlacementRegistered registered;
    private @Nullable SeatBookId book;
    private @Nullable Category category;
    private @Nullable ExceptionClaimed claimed;
    private Step step = Step.REGISTERED;
    private LocalDate last = Fact.SINCE_EVER;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterPlacement c, PlacementOffice office) {
        office.requireDone(c.effectiveOn());
        var address = ChildsAddress.of(c.road(), c.number(), c.compound());
        if (c.lateCause() != null) requireText(c.lateCause(), TEXT);
        var child = c.placement().child();
        office.people().requireKnown(child);
        office.people().requireKnown(c.guardian());
        var fact =
                new PlacementRegistered(
                        c.placement(),
                        c.stage(),
                        c.guardian(),
                        office.seals().address(child, address.line()),
                        c.lateCause() == null ? null : office.seals().family(child, c.lateCause()),
                        c.officer(),
                        c.effectiveOn());
        if (isRepeat(fact, office)) return;
        refuseIf(registered != null, CHILD_PLACED);
        office.require(c.officer(), VERIFY_PLACEMENTS, c.effectiveOn());
        office.requireNoOther(c.placement());
        office.requireOldEnough(c.placement(), office.rules(c.stage(), c.placement().year()));
        office.requireInTime(c.placement(), c.stage(), c.lateCause() != null, c.effectiveOn());
        apply(fact);
    }

    private boolean isRepeat(PlacementEvent fact, PlacementOffice office) {
        return acts.stream().anyMatch(each -> office.seals().same(each, fact));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AskProofs c, PlacementOffice office) {
        var fact = new ProofsAsked(c.placement(), c.proofs(), c.officer(), c.effectiveOn());
        if (acts.contains(fact)) return;
        requireNext(c.effectiveOn(), office);
        requireUnlisted();
        requireProofs(c.proofs(), office);
        office.require(c.officer(), VERIFY_PLACEMENTS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(VerifyPlacement c, PlacementOffice office) {
        var fact = new PlacementVerified(c.placement(), c.proofs(), c.officer(), c.effectiveOn());
        if (acts.contains(fact)) return;
        requireNext(c.effectiveOn(), office);
        requireUnlisted();
        requireProofs(c.proofs(), office);
        office.require(c.officer(), VERIFY_PLACEMENTS, c.effectiveOn());
        apply(fact);
    }

    private void requireUnlisted() {
        refuseIf(step != Step.REGISTERED && step != Step.VERIFIED, LISTED_ALREADY);
    }

    private void requireProofs(List<String> proofs, PlacementOffice office) {
        requireAtMost(proofs, MOST_PROOFS);
        var known = new HashSet<String>();
        rules(office).categories().forEach(each -> known.addAll(each.proofs()));
        refuseIf(proofs.isEmpty() || !known.containsAll(proofs), UNKNOWN_PROOF);
    }

    private EligibilityRules.Version rules(PlacementOffice office) {
        return office.rules(requireKnown().stage(), requireKnown().placement().year());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetCategory c, PlacementOffice office) {
        if (acts.stream().anyMatch(each -> each instanceof CategorySet e && isThat(e, c))) return;
        requireNext(c.effectiveOn(), office);
        requireUnlisted();
        refuseIf(step == Step.REGISTERED, NOT_VERIFIED);
        requireBookOfTheirs(c.book(), office);
        var found = category(c.category(), office);
        refuseIf(!verified.containsAll(found.proofs()), PROOF_MISSING);
        office.require(c.officer(), VERIFY_PLACEMENTS, c.effectiveOn());
        office.requireInDistrict(c.book(), requireKnown().address(), c.effectiveOn());
        apply(
                new CategorySet(
                        c.placement(),
                        c.book(),
                        found.category(),
                        found.rank(),
                        c.officer(),
                        c.effectiveOn()));
    }

    private static boolean isThat(CategorySet e, SetCategory c) {
        return e.book().equals(c.book())
                && e.category().equals(c.category())
                && e.officer().equals(c.officer())
                && e.effectiveOn().equals(c.effectiveOn());
    }

    private Category category(String name, PlacementOffice office) {
        return rules(office).categories().stream()
                .filter(each -> each.category().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedException(UNKNOWN_CATEGORY));
    }

    private void requireBookOfTheirs(SeatBookId other, PlacementOffice office) {
        var known = requireKnown();
        refuseIf(
                other.year() != known.placement().year() || other.stage() != known.stage(),
                OTHER_YEAR_OR_STAGE);
        office.requireBook(other);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MovePlacement c, PlacementOffice office) {
        var child = c.placement().child();
        requireKnown();
        boolean decided = c.ground() == MoveGround.DECISION;
        refuseIf(
                decided != (c.decision() != null) || decided != (c.officer() == null),
                MOVE_UNDECIDED);
        if (acts.stream().anyMatch(each -> each instanceof PlacementMoved e && isThat(e, c)))
            return;
        var from = requireBook();
        var found = requireCategory();
        var decision = c.decision();
        var fact =
                new PlacementMoved(
                        c.placement(),
                        from,
                        c.book(),
                        found.category(),
                        found.rank(),
                        c.ground(),
                        c.officer(),
                        decision == null ? null : reasons(child, decision, office),
                        decision == null ? null : Seals.withoutReasons(decision),
                        c.effectiveOn());
        requireNext(c.effectiveOn(), office);
        requireSeatless();
        refuseIf(c.book().equals(from), SAME_LIST);
        requireBookOfTheirs(c.book(), office);
        if (decision != null) {
            office.require(decision, PLACE_PUPILS, c.effectiveOn());
        } else {
            office.require(String.valueOf(c.officer()), PLACE_PUPILS, c.effectiveOn());
            office.requireInDistrict(c.book(), requireKnown().address(), c.effectiveOn());
        }
        apply(fact);
    }

    private static boolean isThat(PlacementMoved e, MovePlacement c) {
        return e.to().equals(c.book())
                && e.ground() == c.ground()
                && e.effectiveOn().equals(c.effectiveOn());
    }

    private static Personal reasons(PersonId child, Decision decision, PlacementOffice office) {
        return office.seals().family(child, Seals.conductIn(decision));
    }

    /** On a list, or free of one, and without a seat. */
    private void requireSeatless() {
        refuseIf(step == Step.OFFERED || step == Step.TAKEN, HAS_SEAT);
        refuseIf(step == Step.DEFERRED || step == Step.ENDED, LISTED_ALREADY);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ClaimException c, PlacementOffice office) {
        requireKnown();
        var of = requireBook();
        var fact =
                new ExceptionClaimed(
                        c.placement(), of, c.exception(), c.officer(), c.effectiveOn());
        if (acts.contains(fact)) return;
        requireNext(c.effectiveOn(), office);
        requireSeatless();
        refuseIf(step == Step.FREE, NOT_LISTED);
        office.requireException(of, c.exception(), c.effectiveOn());
        office.require(c.officer(), PLACE_PUPILS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AcceptOffer c, PlacementOffice office) {
        requireKnown();
        Function<SeatBookId, PlacementEvent> fact =
                of -> new PlacementTaken(c.placement(), of, c.officer(), c.effectiveOn());
        if (isKnown(fact)) return;
        refuseIf(step == Step.TAKEN, OFFER_TAKEN);
        requireOffer(c.officer(), c.effectiveOn(), office);
        office.requireNoOtherSeat(c.placement());
        apply(fact.apply(requireBook()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DeclineOffer c, PlacementOffice office) {
        requireKnown();
        Function<SeatBookId, PlacementEvent> fact =
                of -> new OfferDeclined(c.placement(), of, c.officer(), c.effectiveOn());
        if (isKnown(fact)) return;
        requireOffer(c.officer(), c.effectiveOn(), office);
        apply(fact.apply(requireBook()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LetOfferLapse c, PlacementOffice office) {
        requireKnown();
        Function<SeatBookId, PlacementEvent> fact =
                of -> new OfferLapsed(c.placement(), of, c.officer(), c.effectiveOn());
        if (isKnown(fact)) return;
        refuseIf(step == Step.TAKEN, OFFER_TAKEN);
        requireOffer(c.officer(), c.effectiveOn(), office);
        apply(fact.apply(requireBook()));
    }

    /** Whether this was recorded before, of the seat that the child was offered last. */
    private boolean isKnown(Function<SeatBookId, PlacementEvent> fact) {
        var of = book;
        return of != null && acts.contains(fact.apply(of));
    }

    /** The book may have lost the seat since, as where an exception fell. */
    private void requireOffer(String officer, LocalDate on, PlacementOffice office) {
        requireNext(on, office);
        refuseIf(step != Step.OFFERED && step != Step.TAKEN, NOT_OFFERED);
        var code = requireKnown().placement().value();
        refuseIf(!office.seats().keeps(requireBook(), code), NOT_OFFERED);
        office.require(officer, PLACE_PUPILS, on);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DeferPlacement c, PlacementOffice office) {
        requireKnown();
        requireText(c.cause(), TEXT);
        var child = c.placement().child();
        var fact =
                new PlacementDeferred(
                        c.placement(),
                        book,
                        office.seals().health(child, c.cause()),
                        c.until(),
                        reasons(child, c.decision(), office),
                        Seals.withoutReasons(c.decision()),
                        c.effectiveOn());
        if (isRepeat(fact, office)) return;
        refuseIf(c.effectiveOn().isBefore(last), ACT_OUT_OF_ORDER);
        requireSeatless();
        refuseIf(!c.until().isAfter(c.effectiveOn()), DEFERRAL_NOT_AHEAD);
        office.require(c.decision(), PLACE_PUPILS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DeclineForDisability c, PlacementOffice office) {
        requireKnown();
        var instead = c.instead();
        var experts = c.experts();
        var means = c.means();
        var wish = c.wish();
        if (instead == null || experts == null || means == null || wish == null) {
            throw new RefusedException(DISABILITY_REFUSED);
        }
        requireText(experts, TEXT);
        requireText(means, TEXT);
        requireText(wish, TEXT);
        var child = c.placement().child();
        if (acts.stream().anyMatch(each -> each instanceof PlacedByNeed e && isThat(e, c))) return;
        var from = requireBook();
        refuseIf(instead.equals(from), DISABILITY_REFUSED);
        refuseIf(c.effectiveOn().isBefore(last), ACT_OUT_OF_ORDER);
        requireSeatless();
        requireBookOfTheirs(instead, office);
        office.require(c.decision(), PLACE_PUPILS, c.effectiveOn());
        var found = requireCategory();
        apply(
                new PlacedByNeed(
                        c.placement(),
                        from,
                        instead,
                        found.category(),
                        found.rank(),
                        office.seals().health(child, experts),
                        means,
                        office.seals().family(child, wish),
                        reasons(child, c.decision(), office),
                        Seals.withoutReasons(c.decision()),
                        c.effectiveOn()));
    }

    private static boolean isThat(PlacedByNeed e, DeclineForDisability c) {
        return e.instead().equals(c.instead()) && e.effectiveOn().equals(c.effectiveOn());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EndPlacement c, PlacementOffice office) {
        var known = requireKnown();
        refuseIf(c.cause() == EndCause.EXPELLED && isCompulsory(known.stage()), PUPIL_EXPELLED);
        var fact =
                new PlacementEnded(
                        c.placement(),
                        book,
                        c.cause(),
                        reasons(c.placement().child(), c.decision(), office),
                        Seals.withoutReasons(c.decision()),
                        c.effectiveOn());
        if (isRepeat(fact, office)) return;
        refuseIf(c.effectiveOn().isBefore(last), ACT_OUT_OF_ORDER);
        refuseIf(step == Step.ENDED, LISTED_ALREADY);
        office.require(c.decision(), PLACE_PUPILS, c.effectiveOn());
        apply(fact);
    }

    private static boolean isCompulsory(Stage stage) {
        return stage == Stage.PRIMARY || stage == Stage.JUNIOR_MIDDLE;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LoseSeat c) {
        if (id == null || !c.book().equals(book)) return;
        if (step != Step.OFFERED && step != Step.TAKEN) return;
        apply(new SeatLost(c.placement(), c.book(), c.ground(), later(c.effectiveOn())));
    }

    // ---- what the book's answers mean, in the unit of work in which it gives them

    /** Whether it asks the book for a seat: it has none, and stands on that list. */
    boolean asks(SeatBookId of) {
        return id != null && of.equals(book) && (step == Step.LISTED || step == Step.WAITS);
    }

    /** Whether it has a seat of that book. */
    boolean holds(SeatBookId of) {
        return of.equals(book) && (step == Step.OFFERED || step == Step.TAKEN);
    }

    /** Whether it was told already that it waits. */
    boolean waits() {
        return step == Step.WAITS;
    }

    /** The exception that it claims; absent where it claims none. */
    @Nullable ExceptionClaimed claims() {
        return claimed;
    }

    void offered(SeatBookId of, @Nullable String exception, @Nullable String lot, LocalDate on) {
        if (id != null) apply(new PlacementOffered(id, of, exception, lot, later(on)));
    }

    /** What it was told already isn't told again. */
    void waits(SeatBookId of, WaitReason reason, @Nullable String lot, LocalDate on) {
        if (id == null) return;
        for (int i = acts.size() - 1; i >= 0 && step == Step.WAITS; i--) {
            if (!(acts.get(i) instanceof PlacementWaits e)) continue;
            boolean same = e.reason() == reason && Objects.equals(e.lot(), lot);
            if (same) return;
            break;
        }
        apply(new PlacementWaits(id, of, reason, lot, later(on)));
    }

    /** The placement after these facts. */
    static Placement after(List<Fact> facts) {
        var placement = new Placement();
        for (var fact : facts) if (fact instanceof PlacementEvent e) placement.on(e);
        return placement;
    }

    /** Whether the child has a seat. */
    boolean hasSeat() {
        return step == Step.OFFERED || step == Step.TAKEN;
    }

    /** What puts the child on the list of a school again, whose category stands. */
    @Nullable ListPlacement listing() {
        var of = book;
        var as = category;
        if (id == null || of == null || as == null || step != Step.LISTED && step != Step.WAITS) {
            return null;
        }
        return new ListPlacement(PlacementListId.of(of), id, as.category(), as.rank(), last);
    }

    private LocalDate later(LocalDate day) {
        return day.isBefore(last) ? last : day;
    }

    private PlacementRegistered requireKnown() {
        if (registered == null) throw new RefusedException(UNKNOWN_PLACEMENT);
        return registered;
    }

    private SeatBookId requireBook() {
        if (book == null) throw new RefusedException(NOT_LISTED);
        return book;
    }

    private Category requireCategory() {
        if (category == null) throw new RefusedException(NOT_LISTED);
        return category;
    }

    private void requireNext(LocalDate on, PlacementOffice office) {
        requireKnown();
        office.requireDone(on);
        refuseIf(on.isBefore(last), ACT_OUT_OF_ORDER);
    }

    @EventSourcingHandler
    void on(PlacementEvent fact) {
        id = fact.placement();
        acts.add(fact);
        if (fact.effectiveOn().isAfter(last)) last = fact.effectiveOn();
        switch (fact) {
            case PlacementRegistered e -> registered = e;
            case ProofsAsked e -> step = Step.REGISTERED;
            case PlacementVerified e -> {
                verified.addAll(e.proofs());
                step = Step.VERIFIED;
            }
            case CategorySet e -> listed(e.book(), e.category(), e.rank());
            case PlacementMoved e -> listed(e.to(), e.category(), e.rank());
            case PlacedByNeed e -> listed(e.instead(), e.category(), e.rank());
            case ExceptionClaimed e -> claimed = e;
            case PlacementOffered e -> {
                step = Step.OFFERED;
                claimed = null;
            }
            case PlacementWaits e -> step = Step.WAITS;
            case PlacementTaken e -> step = Step.TAKEN;
            case OfferDeclined e -> step = Step.FREE;
            case OfferLapsed e -> step = Step.FREE;
            // Who lost it through no fault of theirs comes back to the list.
            case SeatLost e ->
                    step = e.ground() == LossGround.EXCEPTION_FELL ? Step.WAITS : Step.FREE;
            case PlacementDeferred e -> step = Step.DEFERRED;
            case PlacementEnded e -> step = Step.ENDED;
        }
    }

    private void listed(SeatBookId of, String name, int rank) {
        book = of;
        category = new Category(name, rank, name, List.of());
        claimed = null;
        step = Step.LISTED;
    }

    Placement() {} // for Axon
}
