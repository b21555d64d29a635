package org.chalkline.query.personal;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.person.AccessLog.Access;
import org.chalkline.kernel.person.AccessLog.Kind;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.PersonalReader;
import org.jspecify.annotations.Nullable;

/**
 * What one request read of people and whom it sought, gathered by kind, person and answer. {@link
 * AccessRecorder} has it on disk before the answer leaves.
 */
public final class AccessesOfRequest {

    private record Key(Kind kind, @Nullable PersonId person, String answer, long position) {}

    private final PersonalReader reader;
    private final Map<Key, Set<PersonalField>> read = new LinkedHashMap<>();

    private AccessesOfRequest(PersonalReader reader) {
        this.reader = reader;
    }

    /** Those of this request; absent where nobody says who reads. */
    public static @Nullable AccessesOfRequest of(GraphQLContext context) {
        @Nullable PersonalReader reader = context.get(PersonalReader.class);
        if (reader == null) return null;
        return context.computeIfAbsent(
                AccessesOfRequest.class, key -> new AccessesOfRequest(reader));
    }

    /** The field of {@code Query} that is answered, whatever the caller names it. */
    public static String answer(DataFetchingEnvironment env) {
        var step = env.getExecutionStepInfo();
        while (step.hasParent() && !step.getPath().getParent().isRootPath()) {
            step = step.getParent();
        }
        return step.getField().getName();
    }

    /**
     * Notes that something was read of somebody.
     *
     * @param person absent where nobody was found
     * @param fields what was read of them, or by what they were sought; none where only their code
     *     was asked for
     */
    public synchronized void note(
            Kind kind,
            @Nullable PersonId person,
            Collection<PersonalField> fields,
            String answer,
            long position) {
        read.computeIfAbsent(
                        new Key(kind, person, answer, position),
                        key -> EnumSet.noneOf(PersonalField.class))
                .addAll(fields);
    }

    /** Whoever was shown what is sealed of somebody has asked for their record. */
    private boolean isToldByMore(Key key) {
        var shown = new Key(Kind.SHOWN, key.person(), key.answer(), key.position());
        return key.kind() == Kind.LOOKED_UP && read.containsKey(shown);
    }

    synchronized List<Access> at(Instant now) {
        return read.entrySet().stream()
                .filter(each -> !isToldByMore(each.getKey()))
                .map(
                        each ->
                                new Access(
                                        each.getKey().kind(),
                                        now,
                                        each.getKey().person(),
                                        each.getValue(),
                                        reader,
                                        each.getKey().answer(),
                                        each.getKey().position()))
                .toList();
    }
}
