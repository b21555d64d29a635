package org.chalkline.query.personal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.person.AccessLog.Access;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.PersonalReader;

/** What one request has been shown, gathered by person and answer. */
final class AccessesOfRequest {

    private record Key(PersonId person, String answer, long position) {}

    private final PersonalReader reader;
    private final Map<Key, Set<PersonalField>> read = new LinkedHashMap<>();

    AccessesOfRequest(PersonalReader reader) {
        this.reader = reader;
    }

    synchronized void note(Personal text, String answer, long position) {
        read.computeIfAbsent(
                        new Key(text.person(), answer, position),
                        key -> EnumSet.noneOf(PersonalField.class))
                .add(text.field());
    }

    synchronized List<Access> at(Instant now) {
        return read.entrySet().stream()
                .map(
                        each ->
                                new Access(
                                        now,
                                        each.getKey().person(),
                                        each.getValue(),
                                        reader,
                                        each.getKey().answer(),
                                        each.getKey().position()))
                .toList();
    }
}
