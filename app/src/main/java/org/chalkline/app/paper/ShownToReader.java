package org.chalkline.app.paper;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.AccessLog.Access;
import org.chalkline.kernel.person.PersonCodes;
import org.chalkline.kernel.person.PersonEvent.PersonCorrected;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonEvent.PersonRenamed;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalData.Opened;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.PersonalReader;
import org.chalkline.query.procedure.paper.Shown;

/** Opens what may be shown to one reader, and remembers what was. */
final class ShownToReader implements Shown {
    private static final String ANSWER = "paper";

    private final PersonalData data;
    private final FactsOf facts;
    private final Map<PersonId, Set<PersonalField>> read = new LinkedHashMap<>();

    ShownToReader(PersonalData data, FactsOf facts) {
        this.data = data;
        this.facts = facts;
    }

    @Override
    public Optional<Opened> opened(Personal text) {
        var opened = data.open(text);
        if (opened instanceof Opened.Readable) {
            read.computeIfAbsent(text.person(), who -> EnumSet.noneOf(PersonalField.class))
                    .add(text.field());
        }
        return Optional.of(opened);
    }

    @Override
    public Optional<Personal> nameOf(PersonId person) {
        Personal name = null;
        for (var fact : facts.of(PersonCodes.current(person, facts).toString())) {
            switch (fact) {
                case PersonRegistered e -> name = e.name();
                case PersonRenamed e -> name = e.name();
                case PersonCorrected e -> name = e.name() == null ? name : e.name();
                default -> {} // says nothing of the name
            }
        }
        return Optional.ofNullable(name);
    }

    /** What was shown, to be written down before it is. */
    List<Access> accesses(Instant now, PersonalReader reader, long position) {
        return read.entrySet().stream()
                .map(
                        each ->
                                new Access(
                                        now,
                                        each.getKey(),
                                        each.getValue(),
                                        reader,
                                        ANSWER,
                                        position))
                .toList();
    }
}
