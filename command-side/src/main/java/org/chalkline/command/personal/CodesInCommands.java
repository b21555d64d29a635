package org.chalkline.command.personal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.command.gateway.RecordShape;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.NamedPeople;
import org.chalkline.kernel.person.PersonCodes;
import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever had two records may be called by either code. Before a command is handled, each code in
 * it becomes the one under which the person is known where the command goes: in an aggregate that
 * has named them, the code that it named them by, for its facts are compared with what is asked;
 * anywhere else, the code of the record that goes on.
 */
final class CodesInCommands {

    /** Whether commands of a class name people at all; mostly they don't. */
    private static final ClassValue<Boolean> NAMES_PEOPLE =
            new ClassValue<>() {
                @Override
                protected Boolean computeValue(Class<?> type) {
                    return names(type, new ArrayList<>());
                }
            };

    /** The part of a command that names the aggregate for which it is, if there is one. */
    private static final ClassValue<Optional<RecordComponent>> TARGETS =
            new ClassValue<>() {
                @Override
                protected Optional<RecordComponent> computeValue(Class<?> type) {
                    return RecordShape.of(type).components().stream()
                            .filter(CodesInCommands::isTarget)
                            .findFirst();
                }
            };

    private final FactsOf facts;

    CodesInCommands(FactsOf facts) {
        this.facts = facts;
    }

    /** The same for a command on its way. */
    CommandMessage<?> onTheWay(CommandMessage<?> command) {
        Object given = command.getPayload();
        var known = in(given);
        if (known == given) return command;
        var message = new GenericMessage<>(command.getIdentifier(), known, command.getMetaData());
        return new GenericCommandMessage<>(message, command.getCommandName());
    }

    /** The command with the codes under which people are known; the very one for most. */
    Object in(Object command) {
        if (command instanceof NamesRecords || !NAMES_PEOPLE.get(command.getClass())) {
            return command;
        }
        var target = target(command);
        return Objects.requireNonNull(known(command, target));
    }

    private @Nullable Object known(@Nullable Object value, @Nullable String target) {
        return switch (value) {
            case null -> null;
            case PersonId person -> known(person, target);
            case Record record when NAMES_PEOPLE.get(record.getClass()) -> {
                var made = with(record, target);
                yield isFileOfPerson(record) ? fileThatIsThere(record, made) : made;
            }
            case List<?> list -> {
                var made = new ArrayList<@Nullable Object>();
                boolean same = true;
                for (var each : list) {
                    var now = known(each, target);
                    same &= now == each;
                    made.add(now);
                }
                yield same ? list : made;
            }
            default -> value;
        };
    }

    private Record with(Record record, @Nullable String target) {
        var shape = RecordShape.of(record.getClass());
        var values = new ArrayList<@Nullable Object>();
        boolean same = true;
        for (var part : shape.components()) {
            var held = held(record, part);
            var now = known(held, target);
            same &= now == held;
            values.add(now);
        }
        return same ? record : (Record) shape.make(values);
    }

    private PersonId known(PersonId person, @Nullable String target) {
        if (PersonCodes.of(facts.recorded(person.toString())).alone()) return person;
        var codes = PersonCodes.all(person, facts);
        if (target == null) return codes.getFirst();
        var named = NamedPeople.in(facts.recorded(target));
        return codes.stream().filter(named::contains).findFirst().orElse(codes.getFirst());
    }

    /** An id that is a person's code and nothing else, as that of a teacher's file is. */
    private static boolean isFileOfPerson(Record record) {
        var parts = RecordShape.of(record.getClass()).components();
        return parts.size() == 1 && parts.getFirst().getType() == PersonId.class;
    }

    /** A file may be there under one of the codes alone. */
    private Record fileThatIsThere(Record given, Record current) {
        var shape = RecordShape.of(given.getClass());
        var person = (PersonId) Objects.requireNonNull(held(given, shape.components().getFirst()));
        if (PersonCodes.of(facts.recorded(person.toString())).alone()) return current;
        if (!facts.recorded(current.toString()).isEmpty()) return current;
        return PersonCodes.all(person, facts).stream()
                .map(code -> (Record) shape.make(List.of(code)))
                .filter(file -> !facts.recorded(file.toString()).isEmpty())
                .findFirst()
                .orElse(current);
    }

    /** The id of the aggregate that the command is for; absent where it is for none or several. */
    private @Nullable String target(Object command) {
        if (!(command instanceof Record record)) return null;
        var part = TARGETS.get(record.getClass()).orElse(null);
        if (part == null) return null;
        var id = held(record, part);
        boolean ofPerson =
                id instanceof PersonId || id instanceof Record one && isFileOfPerson(one);
        return ofPerson ? null : String.valueOf(id);
    }

    private static boolean isTarget(RecordComponent part) {
        return part.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class);
    }

    private static boolean names(Type type, List<Class<?>> seen) {
        if (type instanceof ParameterizedType of) {
            for (var argument : of.getActualTypeArguments()) {
                if (names(argument, seen)) return true;
            }
            return false;
        }
        if (type == PersonId.class) return true;
        if (!(type instanceof Class<?> one) || seen.contains(one)) return false;
        seen.add(one);
        if (one.isSealed()) {
            for (var each : one.getPermittedSubclasses()) if (names(each, seen)) return true;
        }
        if (!one.isRecord()) return false;
        for (var part : one.getRecordComponents()) {
            if (names(part.getGenericType(), seen)) return true;
        }
        return false;
    }

    private static @Nullable Object held(Record record, RecordComponent part) {
        try {
            var accessor = part.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + " can't be read", e);
        }
    }
}
