package org.chalkline.personal;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chalkline.kernel.command.Rehearsal;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonKeys;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.personal.PeoplesKeys.Use;
import org.jspecify.annotations.Nullable;

/**
 * People's keys that can be rehearsed upon: in a {@link Rehearsal} no key is made, barred or
 * destroyed but those of the rehearsal itself, and nobody finds afterwards what was sealed in it.
 */
public final class RehearsableKeys implements PersonalData, PersonKeys, AutoCloseable {

    /** So short that a key that is destroyed meanwhile is of no use in a rehearsal either. */
    private static final Use OF_REHEARSAL = new Use(20_000, Duration.ofSeconds(5), true);

    private final PeoplesKeys kept;
    private final KeyStore store;
    private final MasterKey master;
    private final Clock clock;

    private RehearsableKeys(PeoplesKeys kept, KeyStore store, MasterKey master, Clock clock) {
        this.kept = kept;
        this.store = store;
        this.master = master;
        this.clock = clock;
    }

    /** As {@link PeoplesKeys#in}. */
    public static RehearsableKeys in(KeyStore store, MasterKey master, Use use, Clock clock) {
        return in(store, master, use, clock, person -> {});
    }

    /** As {@link PeoplesKeys#in}; a rehearsal erases nobody. */
    public static RehearsableKeys in(
            KeyStore store,
            MasterKey master,
            Use use,
            Clock clock,
            Consumer<PersonId> beforeErasure) {
        return new RehearsableKeys(
                PeoplesKeys.in(store, master, use, clock, beforeErasure), store, master, clock);
    }

    private PeoplesKeys now() {
        var rehearsal = Rehearsal.current();
        if (rehearsal == null) return kept;
        return rehearsal.part(
                this,
                () -> PeoplesKeys.in(new RehearsedKeyStore(store), master, OF_REHEARSAL, clock));
    }

    @Override
    public Personal seal(PersonId person, PersonalField field, String text) {
        return now().seal(person, field, text);
    }

    @Override
    public Map<PersonalField, Personal> sealAll(PersonId person, Map<PersonalField, String> texts) {
        return now().sealAll(person, texts);
    }

    @Override
    public Map<PersonalField, Personal> sealOwn(
            PersonId person,
            @Nullable PersonId from,
            Map<PersonalField, String> texts,
            Predicate<Personal> onRecord) {
        return now().sealOwn(person, from, texts, onRecord);
    }

    @Override
    public Opened open(Personal text) {
        return now().open(text);
    }

    @Override
    public List<Opened> openAll(List<Personal> texts) {
        return now().openAll(texts);
    }

    @Override
    public void expect(Collection<PersonId> people) {
        now().expect(people);
    }

    @Override
    public KeyStanding standing(PersonId person) {
        return now().standing(person);
    }

    @Override
    public List<Personal> sealedAs(PersonalField field, String text) {
        return now().sealedAs(field, text);
    }

    @Override
    public boolean known(PersonId person) {
        return now().known(person);
    }

    @Override
    public void bar(PersonId person) {
        now().bar(person);
    }

    @Override
    public void settle(PersonId person, KeyStanding standing) {
        now().settle(person, standing);
    }

    @Override
    public void settleLeftBehind(Function<PersonId, KeyStanding> standing) {
        kept.settleLeftBehind(standing);
    }

    @Override
    public void close() {
        kept.close();
    }
}
