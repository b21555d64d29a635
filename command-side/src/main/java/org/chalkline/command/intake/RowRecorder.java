package org.chalkline.command.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Finds out which fields rows of a kind may have: it lets the kind read rows that hold something of
 * the right form in every field it asks for, one after the other with each word that such a field
 * may hold, and writes down what was asked for. Nothing is handed in.
 */
public final class RowRecorder extends RowReader {
    private static final String ACT = "act";

    /** One of these is an id, a code, a number or an amount of whatever kind. */
    private static final List<String> CODES =
            List.of(
                    "a-1",
                    "suit/2024-1",
                    "application/2024-1",
                    "2024-PRIMARY",
                    "2024-PRIMARY-1201",
                    "310105",
                    "2050202",
                    "12.50",
                    "application/2024-1:licence.decision");

    private static final LocalDate SOME_DAY = LocalDate.of(2024, 3, 1);
    private static final String SOME_TEXT = "a text";

    /** A field that is asked for while one that holds a word holds each of its words. */
    private static final int MOST_CHOICES = 2;

    /** What a field holds. */
    public enum Type {
        TEXT,
        /** An id or a code, which has a form of its own. */
        CODE,
        DAY,
        INSTANT,
        /** An amount of yuan. */
        AMOUNT,
        NUMBER,
        /** {@code true} or {@code false}. */
        FLAG,
        /** One of several words. */
        WORD,
        /** Texts with semicolons between them. */
        LIST
    }

    /**
     * A field that rows of a kind may have.
     *
     * @param required whether every row has it
     * @param words that it may hold, where it is one of several
     * @param acts the acts that have it, where a row tells one; none if all do
     */
    public record Field(
            String name, Type type, boolean required, List<String> words, List<String> acts) {
        public Field {
            words = List.copyOf(words);
            acts = List.copyOf(acts);
        }
    }

    /** What was asked of a field. */
    private static final class Asked {
        Type type = Type.TEXT;
        final Set<String> words = new LinkedHashSet<>();
        boolean required;

        void as(Type found) {
            // A text may turn out to be more, and a list of words stays a list.
            if (type == Type.TEXT || found == Type.AMOUNT && type == Type.CODE) type = found;
        }
    }

    /** None of the codes has the form of a field, so that nothing after it would be found. */
    private static final class NoCodeException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NoCodeException(String field, @Nullable Throwable cause) {
            super("no code of the field " + field + " is known", cause);
        }
    }

    private final Map<String, String> chosen;
    private final boolean full;
    private final boolean lists;

    /** Which code has the form of which field. */
    private final Map<String, String> codes;

    private final Map<String, Asked> asked = new LinkedHashMap<>();

    private RowRecorder(
            Map<String, String> chosen, boolean full, boolean lists, Map<String, String> codes) {
        super(JsonNodeFactory.instance.objectNode());
        this.codes = codes;
        this.chosen = chosen;
        this.full = full;
        this.lists = lists;
    }

    /** The fields of a kind, in the order in which it asks for them. */
    public static List<Field> fields(IntakeKind kind) {
        var found = new LinkedHashMap<String, Asked>();
        var actsOf = new LinkedHashMap<String, Set<String>>();
        var complete = new ArrayList<Set<String>>();
        var queue = new ArrayList<Map<String, String>>();
        var codes = new HashMap<String, String>();
        queue.add(Map.of());
        for (int i = 0; i < queue.size(); i++) {
            var choices = queue.get(i);
            for (boolean full : List.of(true, false)) {
                for (boolean lists : List.of(false, true)) {
                    var row = new RowRecorder(choices, full, lists, codes);
                    boolean done = row.read(kind);
                    row.asked.forEach((name, one) -> add(found, name, one));
                    var act = choices.get(ACT);
                    if (act != null) {
                        for (var name : row.asked.keySet()) {
                            actsOf.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(act);
                        }
                    }
                    boolean counts = !full && (act != null || !row.asked.containsKey(ACT));
                    if (done && counts) complete.add(row.requiredOnes());
                    if (full && !lists) row.choose(choices, queue);
                }
            }
        }
        var acts = found.get(ACT);
        var words = acts == null ? Set.<String>of() : acts.words;
        return found.entrySet().stream()
                .map(
                        one -> {
                            var in = actsOf.getOrDefault(one.getKey(), Set.of());
                            boolean all = in.size() == words.size();
                            boolean required =
                                    complete.stream().allMatch(r -> r.contains(one.getKey()));
                            return new Field(
                                    one.getKey(),
                                    one.getValue().type,
                                    required,
                                    List.copyOf(one.getValue().words),
                                    all ? List.of() : List.copyOf(in));
                        })
                .toList();
    }

    /** Whether the kind read the row to its end. */
    private boolean read(IntakeKind kind) {
        try {
            occurredAt();
            asFound();
            list(CommandContext.IMPRECISE_DAYS);
            kind.prepare(this);
            return true;
        } catch (NoCodeException e) {
            throw e;
        } catch (MalformedRowException e) {
            return false;
        } catch (RuntimeException e) {
            // It asked for all, and could make nothing of what no row holds.
            return true;
        }
    }

    private static void add(Map<String, Asked> found, String name, Asked one) {
        var all = found.computeIfAbsent(name, none -> new Asked());
        all.as(one.type);
        all.words.addAll(one.words);
    }

    private Set<String> requiredOnes() {
        var names = new TreeSet<String>();
        asked.forEach(
                (name, one) -> {
                    if (one.required) names.add(name);
                });
        return names;
    }

    /** Each word of each field that holds one, beside what was chosen already: acts first. */
    private void choose(Map<String, String> choices, List<Map<String, String>> queue) {
        if (choices.size() == MOST_CHOICES) return;
        boolean actsFirst = choices.isEmpty() && asked.containsKey(ACT);
        asked.forEach(
                (name, one) -> {
                    if (one.type != Type.WORD || choices.containsKey(name)) return;
                    if (actsFirst && !name.equals(ACT)) return;
                    for (var word : one.words) {
                        var more = new LinkedHashMap<>(choices);
                        more.put(name, word);
                        queue.add(more);
                    }
                });
    }

    private Asked ask(String field, Type type, boolean required) {
        var one = asked.computeIfAbsent(field, none -> new Asked());
        one.as(type);
        one.required |= required;
        return one;
    }

    @Override
    public String text(String field) {
        ask(field, Type.TEXT, true);
        return SOME_TEXT;
    }

    @Override
    public @Nullable String textIfAny(String field) {
        ask(field, Type.TEXT, false);
        return full ? SOME_TEXT : null;
    }

    @Override
    public LocalDate date(String field) {
        ask(field, Type.DAY, true);
        return SOME_DAY;
    }

    @Override
    public @Nullable LocalDate dateIfAny(String field) {
        ask(field, Type.DAY, false);
        return full ? SOME_DAY : null;
    }

    @Override
    public @Nullable OffsetDateTime instantIfAny(String field) {
        ask(field, Type.INSTANT, false);
        return null;
    }

    @Override
    public <E extends Enum<E>> E wordOr(String field, E otherwise) {
        return word(field, otherwise.getDeclaringClass(), false);
    }

    @Override
    public <E extends Enum<E>> E word(String field, Class<E> type) {
        return word(field, type, true);
    }

    @Override
    public <E extends Enum<E>> E word(String field, String text, Class<E> type) {
        return word(field, type, false);
    }

    private <E extends Enum<E>> E word(String field, Class<E> type, boolean required) {
        var one = ask(field, Type.WORD, required);
        var constants = type.getEnumConstants();
        for (var constant : constants) one.words.add(constant.name());
        var wanted = chosen.get(field);
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(wanted))
                .findFirst()
                .orElse(constants[0]);
    }

    @Override
    public boolean flag(String field) {
        ask(field, Type.FLAG, false);
        return full;
    }

    @Override
    public int number(String field) {
        ask(field, Type.NUMBER, true);
        return 1;
    }

    @Override
    public <T> T read(String field, Function<String, T> type) {
        return read(field, type, true);
    }

    private <T> T read(String field, Function<String, T> type, boolean required) {
        ask(field, Type.CODE, required);
        RuntimeException last = null;
        var known = codes.get(field);
        for (var code : known == null ? CODES : List.of(known)) {
            try {
                var value = type.apply(code);
                if (value instanceof Money) ask(field, Type.AMOUNT, required);
                codes.put(field, code);
                return value;
            } catch (RuntimeException e) {
                last = e;
            }
        }
        throw new NoCodeException(field, last);
    }

    @Override
    public <T> @Nullable T readIfAny(String field, Function<String, T> type) {
        ask(field, Type.CODE, false);
        var value = read(field, type, false);
        return full ? value : null;
    }

    @Override
    public Money amount(String field) {
        ask(field, Type.AMOUNT, true);
        return Money.ZERO;
    }

    @Override
    public List<String> list(String field) {
        ask(field, Type.LIST, false);
        return lists ? List.of(SOME_TEXT) : List.of();
    }

    /** Nothing, where no record can be made of what no row holds: it is asked for no more. */
    @Override
    @SuppressWarnings("NullAway")
    <T> T made(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (MalformedRowException | NoCodeException e) {
            throw e;
        } catch (RuntimeException e) {
            return null;
        }
    }
}
