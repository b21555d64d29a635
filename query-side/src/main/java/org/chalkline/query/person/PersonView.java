package org.chalkline.query.person;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonEvent;
import org.chalkline.kernel.person.PersonEvent.ContactChanged;
import org.chalkline.kernel.person.PersonEvent.KeyDestroyed;
import org.chalkline.kernel.person.PersonEvent.PersonCorrected;
import org.chalkline.kernel.person.PersonEvent.PersonErased;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonEvent.PersonRenamed;
import org.chalkline.kernel.person.PersonEvent.PersonRestricted;
import org.chalkline.kernel.person.PersonEvent.RestrictionLifted;
import org.chalkline.kernel.person.PersonEvent.RetentionSet;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.hold.HoldEvent;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldLifted;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldPlaced;
import org.chalkline.query.person.PersonRecord.Erasure;
import org.chalkline.query.person.PersonRecord.Hold;
import org.chalkline.query.person.PersonRecord.Known;
import org.chalkline.query.person.PersonRecord.Registration;
import org.chalkline.query.person.PersonRecord.Restriction;
import org.chalkline.query.person.PersonRecord.Retention;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one person into a {@link PersonRecord}. It needs no key for that. */
public final class PersonView implements AggregateView<PersonRecord> {

    @Override
    public String name() {
        return "people";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<PersonRecord> stateType() {
        return PersonRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return PersonEvent.class.isAssignableFrom(type) || HoldEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<PersonRecord>> columns() {
        return PersonTable.TABLE.columns();
    }

    @Override
    public @Nullable PersonRecord evolve(@Nullable PersonRecord before, Fact fact) {
        if (fact instanceof HoldEvent hold) return held(before, hold);
        var event = (PersonEvent) fact;
        var now = before == null ? PersonRecord.unknown(event.person()) : before;
        return switch (event) {
            case PersonRegistered e ->
                    now.known(new Known(e.name(), e.identityNumber(), e.birthDate(), e.contact()))
                            .withRegistration(
                                    new Registration(
                                            e.ground(), e.purpose(), e.consent(), e.effectiveOn()));
            case PersonRenamed e -> now.known(new Known(e.name(), null, null, null));
            case ContactChanged e -> now.known(new Known(null, null, null, e.contact()));
            case PersonCorrected e ->
                    now.known(new Known(e.name(), e.identityNumber(), e.birthDate(), null));
            case RetentionSet e -> now.withRetentions(with(now.retentions(), e));
            case PersonRestricted e ->
                    now.withRestriction(new Restriction(e.reasons(), e.effectiveOn()));
            case RestrictionLifted e -> now.withRestriction(null);
            case PersonErased e ->
                    now.withErasure(new Erasure(e.ground(), e.decision(), e.effectiveOn(), null));
            case KeyDestroyed e -> {
                // On a day before the erasure's own there is none to be done with.
                var erasure = now.erasure();
                yield erasure == null
                        ? now
                        : now.withErasure(erasure.withKeyDestroyedOn(e.effectiveOn()));
            }
        };
    }

    /** A hold may stand on the records of something else than a person. */
    private static @Nullable PersonRecord held(@Nullable PersonRecord before, HoldEvent fact) {
        if (!PersonId.isPerson(fact.of())) return before;
        var now = before == null ? PersonRecord.unknown(PersonId.of(fact.of())) : before;
        return switch (fact) {
            case HoldPlaced e -> now.withHolds(with(now.holds(), e));
            case HoldLifted e -> now.withHolds(without(now.holds(), e.hold()));
        };
    }

    private static List<Retention> with(List<Retention> all, RetentionSet e) {
        var now = new ArrayList<>(all);
        now.removeIf(
                each ->
                        each.basis().law().equals(e.basis().law())
                                && each.basis().article().equals(e.basis().article()));
        now.add(new Retention(e.until(), e.basis()));
        return now;
    }

    private static List<Hold> with(List<Hold> all, HoldPlaced e) {
        return Copies.plus(
                without(all, e.hold()), new Hold(e.hold(), e.body(), e.reasons(), e.effectiveOn()));
    }

    private static List<Hold> without(List<Hold> all, String hold) {
        return all.stream().filter(each -> !each.hold().equals(hold)).toList();
    }
}
