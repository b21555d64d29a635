package org.chalkline.kernel.procedure.correction;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.chalkline.kernel.person.Personal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One value in the stored form of a fact: a text, a word, a number, a date, yes or no. It is set by
 * writing the fact, changing the text and reading it again, so that nothing comes out but a fact
 * that could have been recorded.
 */
public final class StoredValue {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z][A-Za-z0-9]*(/[0-9]{1,4})?)+");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");
    private static final Pattern FLAG = Pattern.compile("true|false");

    /** Why a value can't be set. */
    public enum Problem {
        /** There is no such value in facts of this kind. */
        UNKNOWN_PATH,
        /** Several values stand there. */
        NOT_ONE_VALUE,
        /** It says whose fact it is, or whom or what else it is about. */
        AN_ID,
        /** It is sealed under a person's key. */
        SEALED,
        /** The fact would be none of its kind. */
        NOT_OF_ITS_TYPE
    }

    /** Says why a value can't be set. */
    public static final class UnfitException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Problem problem;

        UnfitException(Problem problem, String message) {
            super(message, null, false, false);
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    private final Fact fact;
    private final JsonNode tree;
    private final JsonPointer path;
    private final RecordComponent component;

    private StoredValue(Fact fact, JsonNode tree, JsonPointer path, RecordComponent component) {
        this.fact = fact;
        this.tree = tree;
        this.path = path;
        this.component = component;
    }

    /**
     * The value that stands there, or that might.
     *
     * @param path where, as a JSON pointer, such as {@code /decision/decidedOn}
     * @throws UnfitException if there is no such place, or none that could be set
     */
    public static StoredValue in(Fact fact, String path) {
        if (!PATH.matcher(path).matches()) {
            throw new UnfitException(Problem.UNKNOWN_PATH, path + " is no path");
        }
        JsonNode tree = FactJson.MAPPER.valueToTree(fact);
        var pointer = JsonPointer.compile(path);
        var value = new StoredValue(fact, tree, pointer, component(fact, path));
        var node = tree.at(pointer);
        if (node.isContainer()) {
            throw new UnfitException(Problem.NOT_ONE_VALUE, "several values stand at " + path);
        }
        if (value.holder() instanceof ArrayNode && node.isMissingNode()) {
            throw new UnfitException(Problem.UNKNOWN_PATH, "nothing stands at " + path);
        }
        return value;
    }

    /** What stands there, as text; absent where nothing does. */
    public @Nullable String text() {
        return text(tree.at(path));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.asString();
    }

    /**
     * The fact with this in its place. Pure.
     *
     * @param text absent for nothing
     * @throws UnfitException if the fact could not have been recorded so
     */
    public Fact set(@Nullable String text) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        boolean listed = holder() instanceof ArrayNode;
        if (text == null && (!optional || listed)) throw notOfItsType("it can't be left out");
        if (text != null && text.isBlank()) throw notOfItsType("it can't be blank");
        var before = tree.at(path);
        var node = node(text, before.isNumber() || before.isBoolean());
        var made = make(node);
        if (made == null && text != null && before.isMissingNode()) made = make(node(text, true));
        if (made == null) throw notOfItsType("'" + text + "' is no such value");
        return made;
    }

    /** A number and a flag are written as such, all else as text. */
    private static JsonNode node(@Nullable String text, boolean bare) {
        var nodes = FactJson.MAPPER.getNodeFactory();
        if (text == null) return nodes.nullNode();
        if (bare && FLAG.matcher(text).matches()) {
            return nodes.booleanNode(Boolean.parseBoolean(text));
        }
        if (bare && NUMBER.matcher(text).matches()) return nodes.numberNode(new BigDecimal(text));
        return nodes.stringNode(text);
    }

    /** The fact with this in its place; absent if it is none, or doesn't say that. */
    private @Nullable Fact make(JsonNode node) {
        var changed = tree.deepCopy();
        var last = path.last();
        switch (changed.at(path.head())) {
            case ObjectNode object when node.isNull() -> object.remove(last.getMatchingProperty());
            case ObjectNode object -> object.set(last.getMatchingProperty(), node);
            case ArrayNode array -> array.set(last.getMatchingIndex(), node);
            default -> {
                return null;
            }
        }
        try {
            var made = FactJson.read(FactJson.write(changed), fact.getClass());
            JsonNode again = FactJson.MAPPER.valueToTree(made);
            boolean says = isSame(again.at(path), node);
            return says && made.subject().equals(fact.subject()) ? made : null;
        } catch (UnreadableFactException | IllegalArgumentException | NullPointerException e) {
            return null;
        }
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : Objects.equals(text(one), text(other));
    }

    private JsonNode holder() {
        return tree.at(path.head());
    }

    private UnfitException notOfItsType(String why) {
        return new UnfitException(Problem.NOT_OF_ITS_TYPE, path + ": " + why);
    }

    /** The part of a record that the path ends at; that of the list, for an entry of one. */
    private static RecordComponent component(Fact fact, String path) {
        Object holder = fact;
        RecordComponent found = null;
        for (var step : path.substring(1).split("/")) {
            if (Character.isDigit(step.charAt(0))) {
                int index = Integer.parseInt(step);
                if (!(holder instanceof List<?> list) || index >= list.size()) {
                    throw new UnfitException(Problem.UNKNOWN_PATH, "no entry " + step);
                }
                holder = list.get(index);
                requireOpen(holder == null ? Object.class : holder.getClass(), step);
                continue;
            }
            if (!(holder instanceof Record record)) {
                throw new UnfitException(Problem.UNKNOWN_PATH, "nothing is named " + step);
            }
            found = named(record.getClass(), step);
            requireOpen(found.getGenericType(), step);
            holder = held(record, found);
        }
        if (found == null) throw new UnfitException(Problem.UNKNOWN_PATH, path + " is no path");
        return found;
    }

    private static RecordComponent named(Class<?> type, String name) {
        var parts = type.getRecordComponents();
        return Arrays.stream(parts)
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new UnfitException(
                                        Problem.UNKNOWN_PATH,
                                        "there is no "
                                                + name
                                                + ", but "
                                                + Arrays.stream(parts)
                                                        .map(RecordComponent::getName)
                                                        .toList()));
    }

    /** What is sealed is nobody's to see here, and whose fact it is never changes. */
    private static void requireOpen(Type type, String name) {
        var raw = type instanceof ParameterizedType p ? p.getRawType() : type;
        if (type instanceof ParameterizedType p) {
            for (var argument : p.getActualTypeArguments()) requireOpen(argument, name);
        }
        if (raw == Personal.class) throw new UnfitException(Problem.SEALED, name + " is sealed");
        if (raw instanceof Class<?> one && one.isRecord() && one.getSimpleName().endsWith("Id")) {
            throw new UnfitException(Problem.AN_ID, name + " is an id");
        }
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
