package org.chalkline.query.person;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonEvent;
import org.chalkline.kernel.person.PersonEvent.ContactChanged;
import org.chalkline.kernel.person.PersonEvent.KeyDestroyed;
import org.chalkline.kernel.person.PersonEvent.LegalHoldLifted;
import org.chalkline.kernel.person.PersonEvent.LegalHoldPlaced;
import org.chalkline.kernel.person.PersonEvent.PersonCorrected;
import org.chalkline.kernel.person.PersonEvent.PersonErased;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonEvent.PersonRenamed;
import org.chalkline.kernel.person.PersonEvent.PersonRestricted;
import org.chalkline.kernel.person.PersonEvent.RestrictionLifted;
import org.chalkline.kernel.person.PersonEvent.RetentionSet;
import org.chalkline.query.person.PersonRecord.Erasure;
import org.chalkline.query.person.PersonRecord.Hold;
import org.chalkline.query.person.PersonRecord.Known;
import org.chalkline.query.person.PersonRecord.Registration;
import org.chalkline.query.person.PersonRecord.Restriction;
import org.chalkline.query.person.PersonRecord.Retention;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one person into a {@link PersonRecord}. It needs no key for that. */
public final class PersonView implements View<PersonRecord> {

    @Override
    public String name() {
        return "people";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<PersonRecord> stateType() {
        return PersonRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return PersonEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<PersonRecord>> columns() {
        return PersonTable.TABLE.columns();
    }

    @Override
    public PersonRecord evolve(@Nullable PersonRecord before, Fact fact) {
        var event = (PersonEvent) fact;
        var now = before == null ? PersonRecord.unknown(event.person()) : before;
        return switch (event) {
            case PersonRegistered e ->
                    now.known(new Known(e.name(), e.identityNumber(), e.birthDate(), e.contact()))
                            .registered(
                                    new Registration(
                                            e.ground(), e.purpose(), e.consent(), e.effectiveOn()));
            case PersonRenamed e -> now.known(new Known(e.name(), null, null, null));
            case ContactChanged e -> now.known(new Known(null, null, null, e.contact()));
            case PersonCorrected e ->
                    now.known(new Known(e.name(), e.identityNumber(), e.birthDate(), null));
            case RetentionSet e -> now.kept(with(now.retentions(), e), now.holds());
            case LegalHoldPlaced e -> now.kept(now.retentions(), with(now.holds(), e));
            case LegalHoldLifted e -> now.kept(now.retentions(), without(now.holds(), e.hold()));
            case PersonRestricted e ->
                    now.closed(new Restriction(e.reasons(), e.effectiveOn()), now.erasure());
            case RestrictionLifted e -> now.closed(null, now.erasure());
            case PersonErased e ->
                    now.closed(
                            now.restriction(),
                            new Erasure(e.ground(), e.decision(), e.effectiveOn(), null));
            case KeyDestroyed e -> now.closed(now.restriction(), done(now.erasure(), e));
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

    private static List<Hold> with(List<Hold> all, LegalHoldPlaced e) {
        var now = new ArrayList<>(without(all, e.hold()));
        now.add(new Hold(e.hold(), e.body(), e.reasons(), e.effectiveOn()));
        return now;
    }

    private static List<Hold> without(List<Hold> all, String hold) {
        return all.stream().filter(each -> !each.hold().equals(hold)).toList();
    }

    /** On a day before the erasure's own there is none to be done with. */
    private static @Nullable Erasure done(@Nullable Erasure erasure, KeyDestroyed e) {
        return erasure == null
                ? null
                : new Erasure(erasure.ground(), erasure.decision(), erasure.on(), e.effectiveOn());
    }
}
