package org.chalkline.command.person;

import static org.chalkline.command.person.PersonRefusal.IDENTITY_NUMBER_TAKEN;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.AccessLog.Access;
import org.chalkline.kernel.person.AccessLog.Kind;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonCodes;
import org.chalkline.kernel.person.PersonEvent;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonKeys;
import org.chalkline.kernel.person.PersonKeys.IdentityNumberTakenException;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalData.Opened;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.PersonalReader;
import org.chalkline.kernel.procedure.hold.HoldEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What acts on people do to their data and their keys. */
@Component
class Sealing {
    private final PersonalData data;
    private final PersonKeys keys;
    private final FactsOf facts;
    private final AccessLog accesses;
    private final Clock clock;

    Sealing(PersonalData data, PersonKeys keys, FactsOf facts, AccessLog accesses, Clock clock) {
        this.data = data;
        this.keys = keys;
        this.facts = facts;
        this.accesses = accesses;
        this.clock = clock;
    }

    /**
     * The texts sealed.
     *
     * @throws RefusedException {@code IDENTITY_NUMBER_TAKEN} if the number is another's
     */
    Map<PersonalField, Personal> seal(PersonId person, Map<PersonalField, String> texts) {
        return seal(person, texts, null);
    }

    /**
     * The texts sealed, though they are on record of the other one as well, whose they are no more
     * from now on.
     *
     * @throws RefusedException {@code IDENTITY_NUMBER_TAKEN} if the number is somebody else's
     */
    Map<PersonalField, Personal> seal(
            PersonId person, Map<PersonalField, String> texts, @Nullable PersonId from) {
        try {
            return keys.sealOwn(person, from, texts, this::onRecord);
        } catch (IdentityNumberTakenException e) {
            noteRefusal(e.holder());
            throw new RefusedException(IDENTITY_NUMBER_TAKEN);
        }
    }

    /** Whoever is refused learns that the number is on record: that is a read of its holder. */
    private void noteRefusal(PersonId holder) {
        var by = CurrentUnitOfWork.get().getMessage().getMetaData();
        var reader =
                new PersonalReader(
                        text(by.getOrDefault(CommandContext.ACTOR, CommandContext.PROGRAM)),
                        text(by.getOrDefault(CommandContext.ROLE, CommandContext.SYSTEM)),
                        (String) by.get(CommandContext.ON_BEHALF_OF),
                        null);
        accesses.add(
                List.of(
                        new Access(
                                Kind.REFUSED,
                                clock.instant(),
                                holder,
                                Set.of(PersonalField.IDENTITY_NUMBER),
                                reader,
                                IDENTITY_NUMBER_TAKEN.name(),
                                FactStream.NOTHING)));
    }

    private static String text(Object value) {
        return (String) value;
    }

    /** Whether the sealed number is the one that stands for its person now. */
    private boolean onRecord(Personal number) {
        var now = PersonEvent.identityNumber(facts.of(number.person().toString()));
        return now != null && now.sealed().equals(number.sealed());
    }

    /** What the text says; absent where there is none, or it can't be read. */
    @Nullable String read(@Nullable Personal text) {
        return text != null && data.open(text) instanceof Opened.Readable readable
                ? readable.text()
                : null;
    }

    /** Whether the texts on record say just this. */
    boolean say(Map<PersonalField, Personal> texts, Map<PersonalField, String> said) {
        return texts.keySet().equals(said.keySet())
                && said.entrySet().stream()
                        .allMatch(
                                one ->
                                        Objects.equals(
                                                read(texts.get(one.getKey())), one.getValue()));
    }

    /** All codes of the person, this one among them. */
    List<PersonId> codes(PersonId person) {
        return PersonCodes.all(person, facts);
    }

    /** What was ever recorded of a person, whether it stands or not. */
    PersonOnFile onFile(PersonId person) {
        var file = new PersonOnFile();
        for (var fact : facts.recorded(person.toString())) {
            switch (fact) {
                case PersonEvent e -> file.evolve(e);
                case HoldEvent e -> file.holds.take(e);
                default -> {} // no act on a person depends on it
            }
        }
        return file;
    }

    boolean known(PersonId person) {
        return keys.known(person);
    }

    /**
     * Bars the person's key before a fact is recorded that ends reading. If the fact is not
     * recorded after all, the key stands again as the facts say. Where the program ends in between,
     * {@link KeysLeftBehind} sees to it.
     */
    void barUntilRecorded(PersonId person) {
        keys.bar(person);
        CurrentUnitOfWork.get()
                .onRollback(unit -> keys.settle(person, PersonCodes.standing(person, facts)));
    }

    /** Opens the person's key as soon as the fact is recorded by which it is read again. */
    void openOnceRecorded(PersonId person) {
        CurrentUnitOfWork.get().afterCommit(unit -> keys.settle(person, KeyStanding.OPEN));
    }
}
