package org.chalkline.command.person;

import static java.util.Objects.requireNonNull;
import static org.chalkline.command.CommonRefusal.UNKNOWN_PERSON;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.person.PersonRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.chalkline.command.RefusedException;
import org.chalkline.command.person.PersonCommand.MergePersons;
import org.chalkline.command.person.PersonCommand.PartPersons;
import org.chalkline.command.procedure.decision.Decisions;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonCodeEvent.PersonMergedInto;
import org.chalkline.kernel.person.PersonCodeEvent.PersonsMerged;
import org.chalkline.kernel.person.PersonCodes;
import org.chalkline.kernel.person.PersonEvent;
import org.chalkline.kernel.person.PersonEvent.ContactChanged;
import org.chalkline.kernel.person.PersonEvent.PersonCorrected;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonEvent.PersonRenamed;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.standing.SequenceRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out that two records are of one person, or that one is of two. Both records tell of it, in
 * one unit of work.
 */
@Component
class PersonMergers {
    private final RepositoryProvider repositories;
    private final FactsOf facts;
    private final FactStream stream;
    private final Sealing sealing;
    private final Powers powers;
    private final Clock clock;

    PersonMergers(
            RepositoryProvider repositories,
            FactsOf facts,
            FactStream stream,
            Sealing sealing,
            Powers powers,
            Clock clock) {
        this.repositories = repositories;
        this.facts = facts;
        this.stream = stream;
        this.sealing = sealing;
        this.powers = powers;
        this.clock = clock;
    }

    private Repository<Person> people() {
        return repositories.repositoryFor(Person.class);
    }

    @CommandHandler
    void handle(MergePersons c) {
        refuseIf(c.person().equals(c.other()), MERGED_WITH_ITSELF);
        if (c.person().equals(codes(c.other()).into())) return;
        requireDecided(c.decision());
        refuseIf(codes(c.other()).into() != null, MERGED_ALREADY);
        refuseIf(codes(c.person()).into() != null, MERGED_ALREADY);
        refuseIf(recorded(c.person()).isEmpty() || recorded(c.other()).isEmpty(), UNKNOWN_PERSON);
        var both = loaded(c.person(), c.other());
        var theirs = sealing.onFile(c.other());
        requireNonNull(both.get(c.person()))
                .execute(one -> one.takeIn(c.other(), c.decision(), theirs, sealing));
        var falling = new BitSet();
        var known = recorded(c.other());
        for (int i = 0; i < known.size(); i++) falling.set(i, known.get(i) instanceof PersonEvent);
        requireNonNull(both.get(c.other()))
                .execute(one -> one.goInto(c.person(), c.decision(), SequenceRange.of(falling)));
    }

    @CommandHandler
    void handle(PartPersons c) {
        refuseIf(c.person().equals(c.other()), MERGED_WITH_ITSELF);
        if (codes(c.person()).parted().contains(c.other()) && codes(c.other()).into() == null) {
            return;
        }
        requireDecided(c.decision());
        refuseIf(recorded(c.person()).isEmpty(), UNKNOWN_PERSON);
        if (c.person().equals(codes(c.other()).into())) {
            undo(c);
            return;
        }
        refuseIf(!recorded(c.other()).isEmpty() || sealing.known(c.other()), CODE_IN_USE);
        refuseIf(c.acts().isEmpty(), NOTHING_TO_PART);
        var known = recorded(c.person());
        var theirs = numbers(c, known);
        var anew = anew(c, known, theirs);
        people().load(c.person().toString())
                .execute(one -> one.part(c.other(), c.decision(), SequenceRange.of(theirs)));
        created(c.other())
                .execute(one -> one.partFrom(c.other(), c.person(), c.decision(), List.of(), anew));
    }

    /**
     * What had fallen when the two were merged counts again, and what was taken over from it falls.
     */
    private void undo(PartPersons c) {
        var both = loaded(c.person(), c.other());
        var taken = new BitSet();
        var known = recorded(c.person());
        for (int i = 0; i < known.size(); i++) {
            if (!(known.get(i) instanceof PersonsMerged e) || !e.other().equals(c.other()))
                continue;
            for (int next = i + 1; next < known.size(); next++) {
                if (!isTakenOver(known.get(next), e.decision())) break;
                taken.set(next);
            }
        }
        var fallen = new BitSet();
        for (var fact : recorded(c.other())) {
            if (fact instanceof PersonMergedInto e) fallen.or(e.falling());
        }
        requireNonNull(both.get(c.person()))
                .execute(one -> one.part(c.other(), c.decision(), SequenceRange.of(taken)));
        requireNonNull(both.get(c.other()))
                .execute(
                        one ->
                                one.partFrom(
                                        c.other(),
                                        c.person(),
                                        c.decision(),
                                        SequenceRange.of(fallen),
                                        List.of()));
    }

    private static boolean isTakenOver(Fact fact, Decision decision) {
        return (fact instanceof PersonCorrected e && e.reasons().equals(decision.reasons()))
                || fact instanceof ContactChanged;
    }

    /** The numbers of the facts that tell of the other one. */
    private BitSet numbers(PartPersons c, List<Fact> known) {
        var stand = new FactsThatStand();
        known.forEach(stand::take);
        var numbers = new BitSet();
        for (long position : c.acts()) {
            refuseIf(position < 0 || position > stream.head(), NOT_OF_THE_OTHER);
            var found = stream.at(List.of(position)).getFirst();
            refuseIf(!found.aggregateId().equals(c.person().toString()), NOT_OF_THE_OTHER);
            int number = Math.toIntExact(found.sequence());
            var fact = known.get(number);
            refuseIf(fact instanceof PersonRegistered, REGISTRATION_STAYS);
            refuseIf(stand.of(number, fact) == null || said(fact).isEmpty(), NOT_OF_THE_OTHER);
            numbers.set(number);
        }
        return numbers;
    }

    /** What the facts say of the other one, told anew under a key of theirs. */
    private List<PersonEvent> anew(PartPersons c, List<Fact> known, BitSet theirs) {
        var anew = new ArrayList<PersonEvent>();
        var before = new EnumMap<PersonalField, String>(PersonalField.class);
        var registered = sealing.onFile(c.person()).registered;
        for (var fact : theirs.stream().mapToObj(known::get).toList()) {
            var said = new EnumMap<PersonalField, String>(PersonalField.class);
            said(fact).forEach((field, text) -> said.put(field, readable(text)));
            if (!anew.isEmpty()) {
                anew.add(again(fact, c.other(), sealing.seal(c.other(), said, c.person())));
                continue;
            }
            before.putAll(said);
            if (!before.containsKey(PersonalField.NAME)) continue;
            var sealed = sealing.seal(c.other(), before, c.person());
            var like = Objects.requireNonNull(registered);
            anew.add(
                    new PersonRegistered(
                            c.other(),
                            Objects.requireNonNull(sealed.get(PersonalField.NAME)),
                            sealed.get(PersonalField.IDENTITY_NUMBER),
                            sealed.get(PersonalField.BIRTH_DATE),
                            sealed.get(PersonalField.CONTACT),
                            like.ground(),
                            like.purpose(),
                            like.consent(),
                            fact.effectiveOn()));
        }
        refuseIf(anew.isEmpty(), NAME_MISSING);
        return anew;
    }

    private String readable(Personal text) {
        var said = sealing.read(text);
        if (said == null) throw new RefusedException(PERSON_RESTRICTED);
        return said;
    }

    /** What a fact says of a person, sealed. */
    private static Map<PersonalField, Personal> said(Fact fact) {
        var said = new EnumMap<PersonalField, Personal>(PersonalField.class);
        switch (fact) {
            case PersonRenamed e -> said.put(PersonalField.NAME, e.name());
            case ContactChanged e -> said.put(PersonalField.CONTACT, e.contact());
            case PersonCorrected e -> {
                put(said, e.name());
                put(said, e.identityNumber());
                put(said, e.birthDate());
            }
            default -> {} // says nothing of them
        }
        return said;
    }

    private static void put(Map<PersonalField, Personal> said, @Nullable Personal text) {
        if (text != null) said.put(text.field(), text);
    }

    private static PersonEvent again(
            Fact fact, PersonId person, Map<PersonalField, Personal> sealed) {
        return switch (fact) {
            case PersonRenamed e ->
                    new PersonRenamed(
                            person,
                            Objects.requireNonNull(sealed.get(PersonalField.NAME)),
                            e.evidence(),
                            e.effectiveOn());
            case ContactChanged e ->
                    new ContactChanged(
                            person,
                            Objects.requireNonNull(sealed.get(PersonalField.CONTACT)),
                            e.effectiveOn());
            case PersonCorrected e ->
                    new PersonCorrected(
                            person,
                            sealed.get(PersonalField.NAME),
                            sealed.get(PersonalField.IDENTITY_NUMBER),
                            sealed.get(PersonalField.BIRTH_DATE),
                            e.reasons(),
                            e.evidence(),
                            e.effectiveOn());
            default -> throw new IllegalArgumentException("says nothing of a person: " + fact);
        };
    }

    private List<Fact> recorded(PersonId person) {
        return facts.recorded(person.toString());
    }

    private PersonCodes codes(PersonId person) {
        return PersonCodes.of(recorded(person));
    }

    /** Both, loaded in the order of their codes, so that two who merge them don't wait for ever. */
    private Map<PersonId, Aggregate<Person>> loaded(PersonId one, PersonId other) {
        boolean inOrder = one.value().compareTo(other.value()) < 0;
        var first = inOrder ? one : other;
        var second = inOrder ? other : one;
        var loaded = people().load(first.toString());
        return Map.of(first, loaded, second, people().load(second.toString()));
    }

    private Aggregate<Person> created(PersonId person) {
        try {
            return people().loadOrCreate(person.toString(), Person::new);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("can't be made: " + person, e);
        }
    }

    private void requireDecided(Decision decision) {
        var on = decision.decidedOn();
        Decisions.require(decision, on, LocalDate.now(clock));
        refuseIf(decision.evidence().isEmpty(), ONE_PERSON_NOT_SHOWN);
        powers.require(decision.officer(), Power.CORRECT_RECORDS, on);
    }
}
