package org.chalkline.command.gateway;

import static org.chalkline.command.InputRefusal.MALFORMED_INPUT;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.command.Inputs;
import org.chalkline.command.RefusedException;
import org.chalkline.command.money.MoneyInput;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Makes a command of a mutation's input: each field of the input is the component of the command's
 * record that has its name. A text becomes an id or a code where the record has one, a map a
 * record, a list a list. What a {@link Reading} says comes first.
 *
 * <p>What can't be read is refused, and so is an identity number in any text but the field that is
 * for it, and the program's own name in one that names an officer. The refusal says which field is
 * meant and what its form is; it never repeats what was given, which may be somebody's name.
 */
public final class CommandMapper {
    private final Map<Class<?>, Reading<?, ?>> readings = new HashMap<>();

    /**
     * @throws IllegalArgumentException if two readings are of one type
     */
    public CommandMapper(List<Reading<?, ?>> readings) {
        add(new Reading<>(Money.class, MoneyInput.class, MoneyInput::money));
        readings.forEach(this::add);
    }

    private void add(Reading<?, ?> reading) {
        if (readings.put(reading.type(), reading) != null) {
            throw new IllegalArgumentException("two readings of " + reading.type());
        }
    }

    /** What a caller gives for this type: the type itself, unless a reading names another. */
    public Class<?> given(Class<?> type) {
        var reading = readings.get(type);
        return reading == null ? type : reading.given();
    }

    /**
     * The command of an input, whose types the schema has checked already.
     *
     * @throws RefusedException if it can't be read
     */
    public <T> T read(Map<String, Object> input, Class<T> command) {
        var read = read(input, command, "");
        if (read == null) throw new RefusedException(MALFORMED_INPUT);
        return command.cast(read);
    }

    private @Nullable Object read(@Nullable Object given, Type type, String path) {
        if (given == null) return null;
        if (type instanceof ParameterizedType list) {
            return list((Collection<?>) given, list.getActualTypeArguments()[0], path);
        }
        var wanted = (Class<?>) type;
        var reading = readings.get(wanted);
        if (reading != null) return read(given, reading, path);
        if (wanted.isRecord()) return record(given, wanted, path);
        if (!(given instanceof String text)) return given;
        if (wanted.isEnum()) return word(text, wanted, path);
        return text(text, path);
    }

    /** No act has to think of it: what is given has its place where it stands. */
    private static String text(String text, String path) {
        var field = path.substring(path.lastIndexOf('.') + 1).replaceFirst("\\[.*", "");
        return InField.read(path, () -> Inputs.requireInPlace(field, text));
    }

    private @Nullable Object read(Object given, Reading<?, ?> reading, String path) {
        var read = read(given, reading.given(), path);
        if (read == null) return null;
        return InField.read(path, () -> reading.of(read));
    }

    private List<@Nullable Object> list(Collection<?> given, Type of, String path) {
        var list = new ArrayList<@Nullable Object>();
        for (var each : given) list.add(read(each, of, path + "[" + list.size() + "]"));
        return list;
    }

    /** The words of the schema's enums are those of ours; a test holds them against each other. */
    private static Object word(String word, Class<?> type, String path) {
        for (var constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(word)) return constant;
        }
        throw InField.refused(path, MALFORMED_INPUT.refusal());
    }

    private Object record(Object given, Class<?> type, String path) {
        var shape = RecordShape.of(type);
        var values = new ArrayList<@Nullable Object>();
        for (var component : shape.components()) {
            var name = component.getName();
            var value = given;
            var at = path;
            if (given instanceof Map<?, ?> fields) {
                value = fields.get(name);
                at = path.isEmpty() ? name : path + "." + name;
            }
            values.add(read(value, component.getGenericType(), at));
        }
        return InField.read(path, () -> shape.make(values));
    }
}
