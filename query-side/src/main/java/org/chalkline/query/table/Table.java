package org.chalkline.query.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/**
 * The records of one kind, with each of their columns named once: what the projection keeps an
 * index of, what a list is filtered and ordered by, what is counted, and what GraphQL calls all of
 * it.
 *
 * @param <S> the state of one record
 */
public final class Table<S> {

    /** The column of the business key, which every table has. */
    public static final String CODE = "code";

    /** Stands before, between and behind the values of a column that holds several. */
    static final String BAR = "|";

    /** What an order by how a name is read is called, after the name's column. */
    static final String PINYIN = "_PINYIN";

    /** How a list can be filtered by a column. */
    enum Kind {
        /** Text; one of some values. */
        TEXT,
        /** A word of an enumeration; one of some words. */
        WORD,
        /** A day; within a range of days. */
        DAY,
        /** A number; within a range. */
        NUMBER,
        /** A number that is 0 for no and more for yes. */
        FLAG
    }

    /** What is unusual about how a column is asked for. */
    enum Way {
        /** Lists can also be filtered by text that the value contains. */
        CONTAINS,
        /** Lists can also be filtered by how the value begins. */
        STARTS_WITH,
        /** Lists can also be filtered by whether there is a value. */
        KNOWN,
        /** Lists can't be filtered by the value itself. */
        NOT_EXACTLY,
        /** Nothing is ordered or counted by it. */
        FILTER_ONLY,
        /** It is about a person: masked, and not asked by, for who sees nobody. */
        PERSONAL,
        /** Numbers are amounts of money, in fen. */
        FEN,
        /** It holds several values, each between bars: sought by one of them. */
        SEVERAL,
        /** It is only worked out into figures: no index is kept of it, and nothing sought by it. */
        FIGURE,
        /** A search over all tables finds records by the whole of its value. */
        FOUND
    }

    /**
     * One column as GraphQL shows it.
     *
     * @param name of the field, in the schema
     * @param doc what it is, as a sentence that ends in a full stop
     * @param words the name of the enumeration, of a column of words
     * @param folded holds a name with width and case folded; absent of what is no name
     * @param pinyin holds how it is read; absent of what is no name
     * @param worked how it is made of the column, where that isn't its own; absent where it is
     */
    record Shown<S>(
            String name,
            String doc,
            Kind kind,
            @Nullable String words,
            Column<S> column,
            Set<Way> ways,
            @Nullable Column<S> folded,
            @Nullable Column<S> pinyin,
            @Nullable Worked worked) {

        Shown<S> with(Way way) {
            var more = EnumSet.of(way);
            more.addAll(ways);
            return new Shown<>(name, doc, kind, words, column, more, folded, pinyin, worked);
        }

        /** The same, found however it is typed. */
        Shown<S> named() {
            var of = column.of();
            var stored = column.name() + "_";
            var type = Column.Type.TEXT;
            return new Shown<>(
                    name,
                    doc,
                    kind,
                    words,
                    column,
                    ways,
                    new Column<S>(
                                    stored + "folded_" + Folded.FORM,
                                    type,
                                    state -> Folded.folded(of.apply(state)))
                            .withoutIndex(),
                    new Column<S>(
                            stored + "pinyin_" + Folded.FORM,
                            type,
                            state -> Folded.pinyin(of.apply(state))),
                    worked);
        }

        /** It and the forms of it that are stored beside. */
        List<Column<S>> stored() {
            if (worked != null) return List.of(); // its column is another's, or kept beside
            if (folded == null || pinyin == null) return List.of(column);
            return List.of(column, folded, pinyin);
        }

        Shown<S> withoutIndex() {
            return new Shown<>(
                    name, doc, kind, words, column.withoutIndex(), ways, folded, pinyin, worked);
        }

        boolean is(Way way) {
            return ways.contains(way);
        }

        /** What an order or a grouping calls it. */
        String constant() {
            return Table.constant(name);
        }

        boolean isOrderable() {
            return !is(Way.FILTER_ONLY) && !is(Way.FIGURE);
        }

        /** Whether figures are worked out of it. */
        boolean isMeasured() {
            return !is(Way.FILTER_ONLY);
        }
    }

    /**
     * A column that may have the value of another table's column.
     *
     * @param many what a list of the other table is called
     */
    record Shared(String own, String many, String column) {}

    private final String one;
    private final String many;
    private final String type;
    private final Function<String, ?> id;
    private final Map<String, Shown<S>> shown;
    private final List<Shared> shared;
    private final List<Column<S>> columns;
    private final String order;
    private final boolean descending;
    private final Set<Role> door;
    private final Set<Role> below;
    private final boolean people;
    private final Whose<S> whose;

    private Table(Builder<S> builder, Function<String, ?> id) {
        this.one = builder.one;
        this.many = builder.many;
        this.type = builder.type;
        this.id = id;
        this.shown = Collections.unmodifiableMap(new LinkedHashMap<>(builder.shown));
        this.shared = List.copyOf(builder.shared);
        var all = new ArrayList<Column<S>>();
        shown.values().forEach(each -> all.addAll(each.stored()));
        all.addAll(builder.figures);
        this.columns = List.copyOf(all);
        this.order = builder.order;
        this.descending = builder.descending;
        this.door = Collections.unmodifiableSet(EnumSet.copyOf(builder.door));
        this.below = Set.copyOf(builder.below);
        this.people = builder.people;
        this.whose =
                new Whose<>(
                        builder.open,
                        optional(builder.bureauUnit),
                        optional(builder.unit),
                        optional(builder.schoolsCode),
                        optional(builder.inbox),
                        optional(builder.subject),
                        builder.subjectKind,
                        List.copyOf(builder.powers),
                        optional(builder.year),
                        builder.engagements);
    }

    /** To whom its records are open, and how many there are. */
    Set<Role> door() {
        return door;
    }

    /** To whom one record, and a list, are open. Who may only count people sees none of them. */
    Set<Role> recordsDoor() {
        return people ? without(door, Role.ANALYST) : door;
    }

    /** To whom some are drawn: all of them are gone through for it. */
    Set<Role> sampleDoor() {
        return without(recordsDoor(), Role.PUBLIC);
    }

    /** To whom what was recorded of one is open: never to who sees it masked. */
    Set<Role> historyDoor() {
        return without(without(door, Role.ANALYST), Role.PUBLIC);
    }

    /** To whom it is told of a record how it came about: to all that see it but the public. */
    Set<Role> insideDoor() {
        return without(belowDoor(), Role.PUBLIC);
    }

    /** To whom its records are open below others that are shown. */
    Set<Role> belowDoor() {
        if (below.isEmpty()) return recordsDoor();
        var all = EnumSet.copyOf(below);
        all.addAll(recordsDoor());
        return Collections.unmodifiableSet(all);
    }

    private static Set<Role> without(Set<Role> roles, Role left) {
        var all = EnumSet.copyOf(roles);
        all.remove(left);
        return Collections.unmodifiableSet(all);
    }

    /** Whether its records are about people, of whom nobody who is masked sees a small group. */
    boolean isOfPeople() {
        return people;
    }

    /** Whether two lists of it can be compared. People are compared one by one, and it is noted. */
    boolean isComparedAsList() {
        return !people && !isKeyedByPeople();
    }

    /** Whose each of its records is. */
    Whose<S> whose() {
        return whose;
    }

    /**
     * Begins a table.
     *
     * @param one what the query of one record is called, such as {@code budgetLine}
     * @param many what the query of a list is called, such as {@code budgetLines}
     * @param type the GraphQL type of a record, such as {@code BudgetLine}
     */
    public static <S> Builder<S> named(String one, String many, String type) {
        return new Builder<>(one, many, type);
    }

    public String one() {
        return one;
    }

    public String many() {
        return many;
    }

    public String type() {
        return type;
    }

    /** What one record is called in a sentence. */
    String noun() {
        return words(one);
    }

    /** What several are called. */
    String nouns() {
        return words(many);
    }

    /** Whether each record is one person's, so that its code is theirs. */
    boolean isKeyedByPeople() {
        return person("a") != null;
    }

    /** Whose record stands under a code; absent where records are not people's. */
    @Nullable PersonId person(String code) {
        Object made;
        try {
            made = id.apply(code);
        } catch (IllegalArgumentException e) {
            return null;
        }
        if (made instanceof PersonId person) return person;
        var parts = made instanceof Record ? made.getClass().getRecordComponents() : null;
        if (parts == null || parts.length != 1 || parts[0].getType() != PersonId.class) return null;
        try {
            return (PersonId) parts[0].getAccessor().invoke(made);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can't be read: " + made, e);
        }
    }

    /**
     * The entity of the projection that a business key names.
     *
     * @throws IllegalArgumentException if it hasn't the form of one
     */
    public String entity(String code) {
        return String.valueOf(id.apply(code));
    }

    /**
     * The id, as facts name it, of what a record belongs to: of the column that says whose it is,
     * or is called {@code of}; absent where neither is.
     */
    @Nullable String subject(S state) {
        var column = whose.subject();
        if (column == null) {
            var of = shown.get("of");
            if (of == null) return null;
            column = of.column();
        }
        var value = column.of().apply(state);
        return value == null ? null : whose.subjectKind() + value;
    }

    /** The business key of a record. */
    public String code(S state) {
        return String.valueOf(column(CODE).of().apply(state));
    }

    /** What the projection is sought by, and what it adds up. */
    public List<Column<S>> columns() {
        return columns;
    }

    /**
     * The column of that name in the schema.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Column<S> column(String name) {
        return shown(name).column();
    }

    private @Nullable Column<S> optional(@Nullable String name) {
        return name == null ? null : column(name);
    }

    List<Shared> shared() {
        return shared;
    }

    List<Shown<S>> shown() {
        return List.copyOf(shown.values());
    }

    /**
     * The column of that name in the schema, with all that is known of it.
     *
     * @throws IllegalArgumentException if there is none
     */
    Shown<S> shown(String name) {
        var found = shown.get(name);
        if (found == null) throw new IllegalArgumentException(many + " have no column " + name);
        return found;
    }

    /** The column that an order or a grouping calls so. */
    Shown<S> named(String constant) {
        return shown.values().stream()
                .filter(each -> each.constant().equals(constant))
                .findFirst()
                .orElseThrow();
    }

    /** The column that an order calls so, by itself or by its pinyin. */
    Shown<S> ordered(String constant) {
        return shown.values().stream()
                .filter(
                        each ->
                                each.constant().equals(constant)
                                        || each.pinyin() != null
                                                && (each.constant() + PINYIN).equals(constant))
                .findFirst()
                .orElseThrow();
    }

    /** By which column a list is ordered if nothing is said. */
    Column<S> defaultOrder() {
        return column(order);
    }

    boolean isDescendingByDefault() {
        return descending;
    }

    /** Puts a table together. What is said of a column after it is named is said of the last. */
    public static final class Builder<S> {
        private final String one;
        private final String many;
        private final String type;
        private final Map<String, Shown<S>> shown = new LinkedHashMap<>();
        private final List<Column<S>> figures = new ArrayList<>();
        private final List<Power> powers = new ArrayList<>();
        private final List<Shared> shared = new ArrayList<>();
        private String order = CODE;
        private boolean descending;
        private String last = "";
        private Set<Role> door = Set.of();
        private Set<Role> below = Set.of();
        private boolean people;
        private @Nullable String open;
        private @Nullable String bureauUnit;
        private @Nullable String unit;
        private @Nullable String schoolsCode;
        private @Nullable String inbox;
        private @Nullable String subject;
        private String subjectKind = "";
        private @Nullable String year;
        private boolean standing;
        private boolean engagements;

        private Builder(String one, String many, String type) {
            this.one = one;
            this.many = many;
            this.type = type;
        }

        /** The business key. */
        public Builder<S> code(String doc, Function<S, @Nullable String> of) {
            return text(CODE, doc, of);
        }

        /** A column of text: codes, names and the like. */
        public Builder<S> text(String name, String doc, Function<S, @Nullable String> of) {
            return add(name, doc, Kind.TEXT, null, Column.Type.TEXT, of::apply);
        }

        /**
         * A column of several texts, such as codes: a list is filtered by one that is among them,
         * and not ordered or counted by them.
         *
         * @param of of an empty list there is no value
         */
        public Builder<S> texts(String name, String doc, Function<S, List<String>> of) {
            add(name, doc, Kind.TEXT, null, Column.Type.TEXT, state -> joined(of.apply(state)));
            return withoutIndex().also(Way.SEVERAL).filterOnly();
        }

        private static @Nullable Object joined(List<String> texts) {
            return texts.isEmpty() ? null : BAR + String.join(BAR, texts) + BAR;
        }

        /**
         * A column of words.
         *
         * @param words the enumeration's name in the schema
         */
        public Builder<S> word(
                String name,
                String words,
                String doc,
                Function<S, ? extends @Nullable Enum<?>> of) {
            return add(name, doc, Kind.WORD, words, Column.Type.TEXT, s -> word(of.apply(s)));
        }

        private static @Nullable Object word(@Nullable Enum<?> word) {
            return word == null ? null : word.name();
        }

        /** A column of days. */
        public Builder<S> day(String name, String doc, Function<S, @Nullable LocalDate> of) {
            return add(name, doc, Kind.DAY, null, Column.Type.DATE, of::apply);
        }

        /** A column of whole numbers. */
        public Builder<S> number(
                String name, String doc, Function<S, ? extends @Nullable Number> of) {
            return add(name, doc, Kind.NUMBER, null, Column.Type.NUMBER, s -> number(of.apply(s)));
        }

        /**
         * A column of days that go on growing until something ends them: as of the day that is
         * spoken of, see {@link Column.Type#ELAPSED}.
         *
         * @param of a {@link Long} where the number stands, else the {@link LocalDate} behind which
         *     it counts
         */
        public Builder<S> elapsed(String name, String doc, Function<S, @Nullable Object> of) {
            var column = Column.elapsed(snake(name), of);
            return add(
                    new Shown<>(name, doc, Kind.NUMBER, null, column, Set.of(), null, null, null));
        }

        private static @Nullable Object number(@Nullable Number number) {
            return number == null ? null : number.longValue();
        }

        /** A column that says yes or no; absent where neither can be said. */
        public Builder<S> flag(
                String name, String doc, Function<S, ? extends @Nullable Boolean> of) {
            return add(name, doc, Kind.FLAG, null, Column.Type.NUMBER, s -> flag(of.apply(s)));
        }

        private static @Nullable Object flag(@Nullable Boolean flag) {
            if (flag == null) return null;
            return flag ? 1L : 0L;
        }

        /** A number of which only figures are worked out: lists don't ask for it. */
        public Builder<S> measured(
                String name, String doc, Function<S, ? extends @Nullable Number> of) {
            var column = Column.<S>figure(snake(name), state -> number(of.apply(state)));
            add(new Shown<>(name, doc, Kind.NUMBER, null, column, Set.of(), null, null, null));
            return also(Way.FIGURE);
        }

        /**
         * A number that depends on the day of the answer: figures alone are had of it.
         *
         * @param of which column of this table it is made from
         */
        public Builder<S> worked(String name, String doc, String of, Worked.Rule rule) {
            var column = shown.get(of);
            if (column == null) throw new IllegalArgumentException(many + " have no column " + of);
            return worked(name, doc, column.column(), new Worked.OfDay(rule));
        }

        /**
         * The same of a column that is only kept.
         *
         * @param of see {@link #kept}
         */
        public Builder<S> worked(String name, String doc, Column<S> of, Worked.Rule rule) {
            return worked(name, doc, of, new Worked.OfDay(rule));
        }

        /** A number of the records that name this one: figures alone are had of it. */
        public Builder<S> worked(String name, String doc, Worked.OfOthers others) {
            var code = shown.get(CODE);
            if (code == null) throw new IllegalStateException(many + " have no code");
            return worked(name, doc, code.column(), others);
        }

        private Builder<S> worked(String name, String doc, Column<S> of, Worked worked) {
            add(new Shown<>(name, doc, Kind.NUMBER, null, of, Set.of(), null, null, worked));
            return also(Way.FIGURE);
        }

        /** A number that is only added up. */
        public Builder<S> figure(String name, Function<S, @Nullable Object> of) {
            figures.add(Column.figure(name, of));
            return this;
        }

        /** A column that is kept for a query of its own, and shown by none of the common ones. */
        public Builder<S> kept(Column<S> column) {
            figures.add(column);
            return this;
        }

        private Builder<S> add(
                String name,
                String doc,
                Kind kind,
                @Nullable String words,
                Column.Type type,
                Function<S, @Nullable Object> of) {
            var column = new Column<>(snake(name), type, of);
            return add(new Shown<>(name, doc, kind, words, column, Set.of(), null, null, null));
        }

        private Builder<S> add(Shown<S> each) {
            var name = each.name();
            last = name;
            if (shown.put(name, each) != null) {
                throw new IllegalArgumentException(many + " have two columns " + name);
            }
            return this;
        }

        private Builder<S> also(Way way) {
            shown.computeIfPresent(last, (name, each) -> each.with(way));
            return this;
        }

        /**
         * It is a name, a title or the like: found by a part of it however that is typed, by its
         * pinyin and by its initials, and ordered by pinyin if that is asked.
         */
        public Builder<S> contains() {
            shown.computeIfPresent(last, (name, each) -> each.named());
            return also(Way.CONTAINS);
        }

        /**
         * A search over all tables finds records by the whole of the last column's value, as it
         * does by codes: for numbers, digests and the like by which somebody knows a record.
         */
        public Builder<S> found() {
            return also(Way.FOUND);
        }

        /**
         * Lists can also be filtered by the records of another table that have the last column's
         * value in a column of theirs, such as those about the same matter.
         *
         * @param many what a list of the other table is called in the schema
         */
        public Builder<S> sharedWith(String many, String column) {
            shared.add(new Shared(last, many, column));
            return this;
        }

        /** The numbers are amounts of money, in fen. */
        public Builder<S> fen() {
            return also(Way.FEN);
        }

        /** Lists can be filtered by how the value begins. */
        public Builder<S> startsWith() {
            return also(Way.STARTS_WITH);
        }

        /** Lists can be filtered by whether there is a value. */
        public Builder<S> known() {
            return also(Way.KNOWN);
        }

        /** Lists can't be filtered by the value itself, but only otherwise. */
        public Builder<S> notExactly() {
            return also(Way.NOT_EXACTLY);
        }

        /** It is filtered by, and no list is ordered or counted by it. */
        public Builder<S> filterOnly() {
            return also(Way.FILTER_ONLY);
        }

        /** No index is kept of the last column: see {@link Column.Use#FILTERED}. */
        public Builder<S> withoutIndex() {
            shown.computeIfPresent(last, (name, each) -> each.withoutIndex());
            return this;
        }

        /** Lists are ordered by the last column if nothing is said. */
        public Builder<S> ordered() {
            order = last;
            return this;
        }

        /** Lists are ordered by the last column, the greatest first, if nothing is said. */
        public Builder<S> orderedDescending() {
            descending = true;
            return ordered();
        }

        /** To whom it is open, see {@link TableDoors}. */
        public Builder<S> door(Set<Role> roles) {
            door = roles;
            return this;
        }

        /**
         * Records that these are shown may show them its records, though they can't ask for any.
         */
        public Builder<S> belowOthers(Role... roles) {
            below = Set.of(roles);
            return this;
        }

        /** Its records are about people: who sees nobody counts them, in fives. */
        public Builder<S> ofPeople() {
            people = true;
            return this;
        }

        /**
         * The columns are about people: masked, and not filtered, ordered or counted by, for who
         * sees nobody.
         */
        public Builder<S> personal(String... names) {
            for (var name : names) {
                if (shown.computeIfPresent(name, (key, each) -> each.with(Way.PERSONAL)) == null) {
                    throw new IllegalArgumentException(many + " have no column " + name);
                }
            }
            return this;
        }

        /**
         * Whoever comes in sees all of them.
         *
         * @param why as a sentence
         */
        public Builder<S> open(String why) {
            open = why;
            return this;
        }

        /**
         * A record is the bureau's internal unit's whose code the column holds.
         *
         * @param needed one of these powers, held by its officers, shows all of them to a unit
         */
        public Builder<S> ofBureauUnit(String column, Power... needed) {
            bureauUnit = column;
            powers.addAll(List.of(needed));
            return this;
        }

        /** A record is the inbox's whose id the column holds. */
        public Builder<S> ofInbox(String column) {
            inbox = column;
            return this;
        }

        /** A record is no unit's: units whose officers hold one of these powers for all see it. */
        public Builder<S> ofHolders(Power... needed) {
            powers.addAll(List.of(needed));
            return this;
        }

        /**
         * A record is the unit's or the school's whose code the column holds.
         *
         * @param needed one of these powers, held for the unit by its officers, shows it to a unit
         *     of the bureau
         */
        public Builder<S> ofUnit(String column, Power... needed) {
            unit = column;
            powers.addAll(List.of(needed));
            return this;
        }

        /** The same of a column that holds a school's code. */
        public Builder<S> ofSchool(String column, Power... needed) {
            schoolsCode = column;
            powers.addAll(List.of(needed));
            return this;
        }

        /** A record is whose the record is that the column names, as facts name it. */
        public Builder<S> ofSubject(String column) {
            return ofSubject(column, "");
        }

        /**
         * The same of a column that holds the code of a record of one kind.
         *
         * @param kind how facts begin its id, with the slash
         */
        public Builder<S> ofSubject(String column, String kind) {
            subject = column;
            subjectKind = kind;
            return this;
        }

        /**
         * A record is of the year that the column holds, or in which its day lies: who is engaged
         * for other years doesn't see it, nor one whose year isn't known.
         *
         * @param column of numbers, of texts of four digits, or of days
         */
        public Builder<S> ofYear(String column) {
            year = column;
            return this;
        }

        /** Records stand through the years: who is engaged sees them whichever years it is for. */
        public Builder<S> standing() {
            standing = true;
            return this;
        }

        /** Each record is an engagement: who is engaged sees their own. */
        public Builder<S> ofEngagements() {
            engagements = true;
            return this;
        }

        /**
         * @param id makes of a business key what is printed as the projection's entity; throws
         *     {@link IllegalArgumentException} for what is none
         */
        public Table<S> keyedBy(Function<String, ?> id) {
            if (!shown.containsKey(CODE)) throw new IllegalStateException(many + " have no code");
            if (door.isEmpty()) throw new IllegalStateException(many + " are open to nobody");
            if (open == null
                    && bureauUnit == null
                    && unit == null
                    && schoolsCode == null
                    && inbox == null
                    && subject == null
                    && powers.isEmpty()) {
                throw new IllegalStateException("nothing says whose " + many + " are");
            }
            boolean follows = inbox != null || subject != null || engagements;
            if (year == null && !standing && !follows) {
                throw new IllegalStateException("nothing says of which year " + many + " are");
            }
            return new Table<>(this, id);
        }
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    static String constant(String name) {
        return snake(name).toUpperCase(Locale.ROOT);
    }

    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
