package org.chalkline.query.export;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.query.graphql.SoughtList;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Cells;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.table.TableShape;
import org.chalkline.query.table.TableShape.Property;
import org.jspecify.annotations.Nullable;

/**
 * A list that is taken out: settled, and not read yet. It holds what the one who asked sees of what
 * they asked for, as of one point, however long it is read and whatever is recorded meanwhile.
 */
public final class ExportedList {

    /** So many rows are read at a time. */
    static final int STEP = 1_000;

    private final TableShape shape;
    private final List<Property> properties;
    private final SoughtList.Found found;
    private final @Nullable Map<String, Object> filter;
    private final int parked;

    /**
     * @param properties the columns that the one who asks is shown
     * @param filter as it was given; absent if there was none
     * @param parked how many entities may be missing or out of date
     */
    public ExportedList(
            TableShape shape,
            List<Property> properties,
            SoughtList.Found found,
            @Nullable Map<String, Object> filter,
            int parked) {
        this.shape = shape;
        this.properties = List.copyOf(properties);
        this.found = found;
        this.filter = filter;
        this.parked = parked;
    }

    public TableShape shape() {
        return shape;
    }

    /** The columns that the one who asks is shown. */
    public List<Property> properties() {
        return properties;
    }

    /** The names of the columns that were left out for them, because these are about people. */
    public List<String> leftOut() {
        return shape.properties().stream()
                .filter(each -> !properties.contains(each))
                .map(Property::name)
                .toList();
    }

    /** Whether what is read names people: who reads it says what for, and it is written down. */
    public boolean namesPeople() {
        return shape.isOfPeople()
                || properties.stream().anyMatch(each -> each.personal() || each.namesPerson());
    }

    /** Whom a row names by their codes. */
    public Set<PersonId> people(Cells row) {
        var people = new LinkedHashSet<PersonId>();
        for (int i = 0; i < properties.size(); i++) {
            boolean names = properties.get(i).namesPerson();
            if (names && row.values().get(i) instanceof String code) people.add(new PersonId(code));
        }
        return people;
    }

    /** The point that all of it is of. */
    public AsOf at() {
        return found.at();
    }

    /** Whether the one who asks named a position. */
    public boolean isNamed() {
        return found.named();
    }

    /** In which zone its days are. */
    public String zone() {
        return found.zone();
    }

    /** The filter as it was given; absent if there was none. */
    public @Nullable Map<String, Object> filter() {
        return filter;
    }

    /** How many entities may be missing or out of date because a fact couldn't be applied. */
    public int parked() {
        return parked;
    }

    /**
     * Tells apart what differs in what is read: table, version, point, columns, and what the rows
     * must satisfy, among it what the one who asks sees. Two of the same digest hold the same rows.
     */
    public String digest() {
        return Sha256.hex(
                FactJson.write(
                        List.of(
                                shape.name(),
                                shape.version(),
                                at().position(),
                                at().effectiveOn().toString(),
                                properties.stream().map(Property::name).toList(),
                                found.where())));
    }

    /** What is done with the rows of a step. */
    public interface Step {
        void take(List<Cells> rows) throws IOException;
    }

    /**
     * Walks through all rows, in the order of their ids, so many at a time.
     *
     * @throws IOException if the rows of a step couldn't be taken; no further ones are read
     */
    public void walk(Step step) throws IOException {
        var columns = properties.stream().map(Property::column).toList();
        Projection<?> projection = found.projection();
        var after = "";
        while (true) {
            var rows = projection.walk(found.where(), columns, after, STEP, at());
            if (!rows.isEmpty()) step.take(rows);
            if (rows.size() < STEP) return;
            after = rows.getLast().entity();
        }
    }
}
