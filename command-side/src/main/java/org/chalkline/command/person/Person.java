package org.chalkline.command.person;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.UNKNOWN_PERSON;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.person.PersonRefusal.ERASURE_NOT_TODAY;
import static org.chalkline.command.person.PersonRefusal.LEGAL_HOLD_STANDS;
import static org.chalkline.command.person.PersonRefusal.NAME_MISSING;
import static org.chalkline.command.person.PersonRefusal.NOTHING_TO_CORRECT;
import static org.chalkline.command.person.PersonRefusal.NOT_RESTRICTED;
import static org.chalkline.command.person.PersonRefusal.NO_CONSENT_TO_WITHDRAW;
import static org.chalkline.command.person.PersonRefusal.PERSON_ERASED;
import static org.chalkline.command.person.PersonRefusal.PERSON_MERGED;
import static org.chalkline.command.person.PersonRefusal.PERSON_REGISTERED_ALREADY;
import static org.chalkline.command.person.PersonRefusal.PERSON_RESTRICTED;
import static org.chalkline.command.person.PersonRefusal.RETENTION_BASIS_NOT_DECIDED;
import static org.chalkline.command.person.PersonRefusal.RETENTION_NOT_SET;
import static org.chalkline.command.person.PersonRefusal.RETENTION_RUNNING;
import static org.chalkline.command.person.PersonRefusal.RETENTION_SHORTENED;
import static org.chalkline.command.person.PersonRefusal.UNTIL_NOT_AHEAD;
import static org.chalkline.command.person.PersonRules.LINE;
import static org.chalkline.command.procedure.hold.HoldRefusal.HOLD_NOT_PLACED;
import static org.chalkline.command.procedure.hold.HoldRefusal.HOLD_PLACED_ALREADY;
import static org.chalkline.kernel.person.PersonalField.BIRTH_DATE;
import static org.chalkline.kernel.person.PersonalField.CONTACT;
import static org.chalkline.kernel.person.PersonalField.IDENTITY_NUMBER;
import static org.chalkline.kernel.person.PersonalField.NAME;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.person.PersonCommand.ChangePersonContact;
import org.chalkline.command.person.PersonCommand.CorrectPerson;
import org.chalkline.command.person.PersonCommand.ErasePerson;
import org.chalkline.command.person.PersonCommand.LetKeyFollow;
import org.chalkline.command.person.PersonCommand.LiftLegalHold;
import org.chalkline.command.person.PersonCommand.LiftPersonRestriction;
import org.chalkline.command.person.PersonCommand.PlaceLegalHold;
import org.chalkline.command.person.PersonCommand.RegisterPerson;
import org.chalkline.command.person.PersonCommand.RenamePerson;
import org.chalkline.command.person.PersonCommand.RestrictPerson;
import org.chalkline.command.person.PersonCommand.SetPersonRetention;
import org.chalkline.command.personal.OpenMatters;
import org.chalkline.command.procedure.decision.Decisions;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.person.ErasureGround;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonCodeEvent;
import org.chalkline.kernel.person.PersonCodeEvent.PersonMergedInto;
import org.chalkline.kernel.person.PersonCodeEvent.PersonParted;
import org.chalkline.kernel.person.PersonCodeEvent.PersonPartedFrom;
import org.chalkline.kernel.person.PersonCodeEvent.PersonsMerged;
import org.chalkline.kernel.person.PersonCodes;
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
import org.chalkline.kernel.person.PersonKeys;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.hold.HoldEvent;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldLifted;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldPlaced;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.standing.SequenceRange;

/**
 * A person on record. While the record is restricted it is kept, and nothing is added to what is
 * known of them; once they are erased, nothing is recorded any more but that their key is gone.
 */
@Aggregate
class Person {
    private static final int TEXT = 2_000;

    @AggregateIdentifier private PersonId id;

    private final PersonOnFile file = new PersonOnFile();
    private PersonCodes codes = PersonCodes.NONE;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterPerson c, Clock clock, Sealing sealing) {
        requireProcessable();
        var today = LocalDate.now(clock);
        var said = PersonRules.requireSound(c.texts(), today);
        if (isAsRegistered(c, said, sealing)) return;
        refuseIf(file.registered != null, PERSON_REGISTERED_ALREADY);
        refuseIf(!said.containsKey(NAME), NAME_MISSING);
        PersonRules.requireGround(c.ground(), c.purpose(), c.consent());
        PersonRules.requireAlive(c.effectiveOn(), said.get(BIRTH_DATE), today);
        var sealed = sealing.seal(c.person(), said);
        apply(
                new PersonRegistered(
                        c.person(),
                        Objects.requireNonNull(sealed.get(NAME)),
                        sealed.get(IDENTITY_NUMBER),
                        sealed.get(BIRTH_DATE),
                        sealed.get(CONTACT),
                        c.ground(),
                        c.purpose(),
                        c.consent(),
                        c.effectiveOn()));
    }

    private boolean isAsRegistered(
            RegisterPerson c, Map<PersonalField, String> said, Sealing sealing) {
        var on = file.registered;
        return on != null
                && on.ground() == c.ground()
                && on.purpose().equals(c.purpose())
                && Objects.equals(on.consent(), c.consent())
                && on.effectiveOn().equals(c.effectiveOn())
                && sealing.say(file.texts, said);
    }

    @CommandHandler
    void handle(RenamePerson c, Clock clock, Sealing sealing) {
        requireRegistered();
        var today = LocalDate.now(clock);
        var said = PersonRules.requireSound(c.texts(), today);
        refuseIf(!said.containsKey(NAME), NAME_MISSING);
        requireDigest(c.evidence());
        requireAlive(c.effectiveOn(), today, sealing);
        if (isKnown(said, sealing)) return;
        var name = sealing.seal(c.person(), said).get(NAME);
        apply(
                new PersonRenamed(
                        c.person(), Objects.requireNonNull(name), c.evidence(), c.effectiveOn()));
    }

    @CommandHandler
    void handle(ChangePersonContact c, Clock clock, Sealing sealing) {
        requireRegistered();
        var today = LocalDate.now(clock);
        var said = PersonRules.requireSound(c.texts(), today);
        requireAlive(c.effectiveOn(), today, sealing);
        if (isKnown(said, sealing)) return;
        var contact = sealing.seal(c.person(), said).get(CONTACT);
        apply(new ContactChanged(c.person(), Objects.requireNonNull(contact), c.effectiveOn()));
    }

    @CommandHandler
    void handle(CorrectPerson c, Clock clock, Sealing sealing) {
        requireRegistered();
        var today = LocalDate.now(clock);
        var said = PersonRules.requireSound(c.texts(), today);
        refuseIf(said.isEmpty(), NOTHING_TO_CORRECT);
        requireLine(c.reasons(), LINE);
        requireDigest(c.evidence());
        requireConsistent(said, sealing);
        if (isKnown(said, sealing)) return;
        var born = said.getOrDefault(BIRTH_DATE, sealing.read(file.texts.get(BIRTH_DATE)));
        PersonRules.requireAlive(c.effectiveOn(), born, today);
        var sealed = sealing.seal(c.person(), said);
        apply(
                new PersonCorrected(
                        c.person(),
                        sealed.get(NAME),
                        sealed.get(IDENTITY_NUMBER),
                        sealed.get(BIRTH_DATE),
                        c.reasons(),
                        c.evidence(),
                        c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetPersonRetention c, Clock clock, Sealing sealing, Powers powers) {
        requireKnown(c.person(), sealing);
        var fact =
                new RetentionSet(
                        c.person(),
                        c.until(),
                        c.basis(),
                        c.shortenedUnder(),
                        c.decision(),
                        c.effectiveOn());
        if (file.has(fact)) return;
        var today = LocalDate.now(clock);
        requireDate(c.effectiveOn(), today);
        refuseIf(c.until().isBefore(c.effectiveOn()), UNTIL_NOT_AHEAD);
        requireDecided(c.decision(), Power.SET_RETENTION, c.effectiveOn(), today, powers);
        var provisions = c.decision().legalBasis();
        refuseIf(!provisions.contains(c.basis()), RETENTION_BASIS_NOT_DECIDED);
        var under = c.shortenedUnder();
        refuseIf(under != null && !provisions.contains(under), RETENTION_BASIS_NOT_DECIDED);
        boolean allowed = under != null && !under.equals(c.basis());
        refuseIf(!allowed && file.isShortenedBy(fact), RETENTION_SHORTENED);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PlaceLegalHold c, Clock clock, Sealing sealing, Powers powers) {
        requireKnown(c.person(), sealing);
        var fact =
                new HoldPlaced(
                        c.person().toString(),
                        c.hold(),
                        c.body(),
                        c.reasons(),
                        c.decision(),
                        c.effectiveOn());
        var standing = file.holds.find(c.hold());
        if (fact.equals(standing)) return;
        refuseIf(standing != null, HOLD_PLACED_ALREADY);
        requireLine(c.hold(), LINE);
        requireLine(c.body(), LINE);
        requireLine(c.reasons(), TEXT);
        var today = LocalDate.now(clock);
        requireDecided(c.decision(), Power.HOLD_RECORDS, c.effectiveOn(), today, powers);
        apply(fact);
    }

    @CommandHandler
    void handle(LiftLegalHold c, Clock clock, Powers powers) {
        requireNotErased();
        refuseIf(file.holds.find(c.hold()) == null, HOLD_NOT_PLACED);
        requireLine(c.release(), LINE);
        requireLine(c.reasons(), TEXT);
        var today = LocalDate.now(clock);
        requireDecided(c.decision(), Power.HOLD_RECORDS, c.effectiveOn(), today, powers);
        apply(
                new HoldLifted(
                        c.person().toString(),
                        c.hold(),
                        c.release(),
                        c.reasons(),
                        c.decision(),
                        c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RestrictPerson c, Clock clock, Sealing sealing) {
        requireKnown(c.person(), sealing);
        if (file.standing == KeyStanding.RESTRICTED) return;
        requireLine(c.reasons(), TEXT);
        requireDate(c.effectiveOn(), LocalDate.now(clock));
        sealing.codes(c.person()).forEach(sealing::barUntilRecorded);
        apply(new PersonRestricted(c.person(), c.reasons(), c.effectiveOn()));
    }

    @CommandHandler
    void handle(LiftPersonRestriction c, Clock clock, Sealing sealing) {
        requireNotErased();
        refuseIf(file.standing != KeyStanding.RESTRICTED, NOT_RESTRICTED);
        requireLine(c.reasons(), TEXT);
        requireDate(c.effectiveOn(), LocalDate.now(clock));
        sealing.codes(c.person()).forEach(sealing::openOnceRecorded);
        apply(new RestrictionLifted(c.person(), c.reasons(), c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ErasePerson c, Clock clock, Sealing sealing, Powers powers, OpenMatters matters) {
        var fact = new PersonErased(c.person(), c.ground(), c.decision(), c.effectiveOn());
        if (fact.equals(file.erased)) return;
        requireKnown(c.person(), sealing);
        var today = LocalDate.now(clock);
        refuseIf(!c.effectiveOn().equals(today), ERASURE_NOT_TODAY);
        requireDecided(c.decision(), Power.ERASE_PERSONAL_DATA, c.effectiveOn(), today, powers);
        requireGround(c.ground());
        requireNotKept(file, today);
        var all = sealing.codes(c.person());
        for (var code : all)
            if (!code.equals(c.person())) requireNotKept(sealing.onFile(code), today);
        requirePartedNotKept(sealing, today);
        for (var code : all) matters.requireNone(code, today);
        all.forEach(sealing::barUntilRecorded);
        // From now on nothing can be sealed of them. What was opened just before shows here.
        for (var code : all) matters.requireNone(code, today);
        apply(fact);
    }

    /** Refuses where a law or a hold has this record kept. */
    private static void requireNotKept(PersonOnFile file, LocalDate today) {
        var until = file.retainedUntil(today);
        refuseIf(until != null && !today.isAfter(until), RETENTION_RUNNING);
        refuseIf(file.holds.standOn(today), LEGAL_HOLD_STANDS);
    }

    /** This key also seals what was first recorded of them, so it stays until it may go for all. */
    private void requirePartedNotKept(Sealing sealing, LocalDate today) {
        for (var other : codes.parted()) {
            var theirs = sealing.onFile(other);
            if (theirs.erased == null) requireNotKept(theirs, today);
        }
    }

    /** Refuses an act that two who held the power haven't decided. */
    private static void requireDecided(
            Decision decision, Power power, LocalDate on, LocalDate today, Powers powers) {
        Decisions.require(decision, on, today);
        powers.requireByTwo(decision, power);
    }

    private void requireGround(ErasureGround ground) {
        switch (ground) {
            case RETENTION_ENDED -> refuseIf(!file.isRetentionSet(), RETENTION_NOT_SET);
            case CONSENT_WITHDRAWN ->
                    refuseIf(
                            file.registered == null
                                    || file.registered.ground() != ProcessingGround.CONSENT,
                            NO_CONSENT_TO_WITHDRAW);
            case PURPOSE_ACHIEVED, UNLAWFUL_PROCESSING, OTHER_LAW -> {} // as the decision reasons
        }
    }

    /** May be done any number of times. */
    @CommandHandler
    void handle(LetKeyFollow c, PersonKeys keys, Sealing sealing, Clock clock) {
        for (var code : sealing.codes(c.person())) keys.settle(code, file.standing);
        if (file.standing == KeyStanding.ERASED && !file.keyDestroyed) {
            apply(new KeyDestroyed(c.person(), LocalDate.now(clock)));
        }
    }

    // Whose record it is, as PersonMergers finds out.

    /** It goes on for the other record as well, with what that knew and this one lacks. */
    void takeIn(PersonId other, Decision decision, PersonOnFile theirs, Sealing sealing) {
        requireRegistered();
        var since = Objects.requireNonNull(file.registered).effectiveOn();
        apply(new PersonsMerged(id, other, decision, decision.decidedOn()));
        var missing = new EnumMap<PersonalField, String>(PersonalField.class);
        theirs.texts.forEach(
                (field, text) -> {
                    var said = sealing.read(text);
                    if (said != null && !file.texts.containsKey(field)) missing.put(field, said);
                });
        if (missing.isEmpty()) return;
        var sealed = sealing.seal(id, missing, other);
        var number = sealed.get(IDENTITY_NUMBER);
        var born = sealed.get(BIRTH_DATE);
        if (number != null || born != null) {
            var evidence = decision.evidence().getFirst();
            apply(new PersonCorrected(id, null, number, born, decision.reasons(), evidence, since));
        }
        var contact = sealed.get(CONTACT);
        if (contact != null) apply(new ContactChanged(id, contact, since));
    }

    /** It is none of its own any more; its code leads to the other one. */
    void goInto(PersonId other, Decision decision, List<SequenceRange> facts) {
        requireRegistered();
        apply(new PersonMergedInto(id, other, facts, decision, decision.decidedOn()));
    }

    /** These facts of it are another person's. */
    void part(PersonId other, Decision decision, List<SequenceRange> facts) {
        requireRegistered();
        apply(new PersonParted(id, other, facts, decision, decision.decidedOn()));
    }

    /** It is of a person who had been taken for the other one. */
    void partFrom(
            PersonId self,
            PersonId other,
            Decision decision,
            List<SequenceRange> facts,
            List<PersonEvent> anew) {
        apply(new PersonPartedFrom(self, other, facts, decision, decision.decidedOn()));
        anew.forEach(AggregateLifecycle::apply);
    }

    private void requireNotErased() {
        refuseIf(codes.into() != null, PERSON_MERGED);
        refuseIf(file.erased != null, PERSON_ERASED);
    }

    private void requireProcessable() {
        requireNotErased();
        refuseIf(file.standing == KeyStanding.RESTRICTED, PERSON_RESTRICTED);
    }

    private void requireRegistered() {
        requireProcessable();
        refuseIf(file.registered == null, UNKNOWN_PERSON);
    }

    /** Known to this record, or to another feature alone, which has sealed something of them. */
    private void requireKnown(PersonId person, Sealing sealing) {
        requireNotErased();
        refuseIf(id == null && !sealing.known(person), UNKNOWN_PERSON);
    }

    private void requireAlive(LocalDate effectiveOn, LocalDate today, Sealing sealing) {
        PersonRules.requireAlive(effectiveOn, sealing.read(file.texts.get(BIRTH_DATE)), today);
    }

    private boolean isKnown(Map<PersonalField, String> said, Sealing sealing) {
        var concerned = new HashMap<>(file.texts);
        concerned.keySet().retainAll(said.keySet());
        return sealing.say(concerned, said);
    }

    /** A birth date that is corrected by itself must still be that of the identity number. */
    private void requireConsistent(Map<PersonalField, String> said, Sealing sealing) {
        var number = sealing.read(file.texts.get(IDENTITY_NUMBER));
        if (number == null || said.containsKey(IDENTITY_NUMBER) || !said.containsKey(BIRTH_DATE)) {
            return;
        }
        var born = LocalDate.parse(String.valueOf(said.get(BIRTH_DATE)));
        PersonRules.requireSound(new PersonTexts(null, number, born, null), born);
    }

    @EventSourcingHandler
    void on(PersonEvent event) {
        id = event.person();
        file.evolve(event);
    }

    @EventSourcingHandler
    void on(HoldEvent event) {
        id = PersonId.of(event.of());
        file.holds.take(event);
    }

    @EventSourcingHandler
    void on(PersonCodeEvent event) {
        id = event.person();
        codes = codes.after(event);
    }

    Person() {} // for Axon
}
