package org.chalkline.command.personal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chalkline.kernel.application.ApplicationEvent.ApplicantSucceeded;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationSubmitted;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceEvent.LicenceChanged;
import org.chalkline.kernel.licence.LicenceEvent.LicenceFounded;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.licence.Organiser.NaturalPerson;
import org.chalkline.kernel.licence.Organiser.Unsealed;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.chalkline.kernel.person.PersonalField;
import org.jspecify.annotations.Nullable;

/**
 * The organisers that stand on an application and on its licence. A person who is named again as
 * they stand there is taken as they stand, sealed; so what is said again is told from what is new.
 */
public final class OrganisersOnFile {
    private final PersonalData people;
    private final List<NaturalPerson> known = new ArrayList<>();

    /** Who was sealed just now, by what was said of them. */
    private final Map<Unsealed, NaturalPerson> sealed = new HashMap<>();

    /**
     * @param subjects the ids of the application and of the licence
     */
    public OrganisersOnFile(PersonalData people, FactsOf facts, List<String> subjects) {
        this.people = people;
        subjects.forEach(subject -> learn(facts.of(subject)));
    }

    private void learn(List<Fact> facts) {
        for (var fact : facts) {
            switch (fact) {
                case ApplicationSubmitted e -> {
                    learn(e.applicant());
                    e.proposal().contents().forEach(this::learn);
                }
                case ApplicantSucceeded e -> learn(e.applicant());
                case LicenceFounded e -> learn(e.content());
                case LicenceChanged e -> learn(e.content());
                default -> {} // names nobody
            }
        }
    }

    private void learn(LicenceContent content) {
        learn(content.organiser());
    }

    private void learn(Organiser organiser) {
        if (organiser instanceof NaturalPerson person) known.addFirst(person);
    }

    /** As they stand on file, if they are named as they stand there; else as they are named. */
    public Organiser recognised(Organiser named) {
        if (!(named instanceof Unsealed given)) return named;
        var justNow = sealed.get(given);
        if (justNow != null) return justNow;
        return known.stream()
                .filter(each -> isNamedSo(each, given))
                .<Organiser>map(each -> each)
                .findFirst()
                .orElse(named);
    }

    private boolean isNamedSo(NaturalPerson on, Unsealed given) {
        return on.person().equals(given.person())
                && given.name().equals(read(on.name()))
                && given.identifier().equals(read(on.identifier()))
                && given.address().equals(read(on.address()));
    }

    private @Nullable String read(Personal text) {
        return people.open(text) instanceof Readable readable ? readable.text() : null;
    }

    /** Whether this organiser may not be stored anew: their data is restricted or was erased. */
    public static boolean closed(PersonalData people, Organiser organiser) {
        return organiser instanceof Unsealed person
                && people.standing(person.person()) != KeyStanding.OPEN;
    }

    /** Sealed, to be recorded. Of one who is named twice, once. */
    public Organiser sealed(Organiser named) {
        var recognised = recognised(named);
        if (!(recognised instanceof Unsealed given)) return recognised;
        var texts =
                people.sealAll(
                        given.person(),
                        Map.of(
                                PersonalField.NAME, given.name(),
                                PersonalField.IDENTITY_NUMBER, given.identifier(),
                                PersonalField.ADDRESS, given.address()));
        var person =
                new NaturalPerson(
                        given.person(),
                        Objects.requireNonNull(texts.get(PersonalField.NAME)),
                        Objects.requireNonNull(texts.get(PersonalField.IDENTITY_NUMBER)),
                        Objects.requireNonNull(texts.get(PersonalField.ADDRESS)));
        sealed.put(given, person);
        return person;
    }
}
