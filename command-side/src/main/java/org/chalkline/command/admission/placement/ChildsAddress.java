package org.chalkline.command.admission.placement;

import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.admission.placement.PlacementRefusal.ADDRESS_MALFORMED;

import java.util.regex.Pattern;
import org.chalkline.kernel.admission.AddressEntry;
import org.jspecify.annotations.Nullable;

/**
 * Where a child lives. It is sealed as one line, and read again where a catchment is asked for.
 *
 * @param road absent for a compound
 * @param number 0 for a compound
 * @param compound absent for a road
 */
record ChildsAddress(@Nullable String road, int number, @Nullable String compound) {
    private static final int LINE = 200;
    private static final int HIGHEST = 99_999;
    private static final Pattern HOUSE = Pattern.compile("(.+) ([0-9]{1,5})");

    /** A road with a number, or a compound, and not both; else it is refused. */
    static ChildsAddress of(
            @Nullable String road, @Nullable Integer number, @Nullable String compound) {
        if (road != null && number != null && compound == null) {
            requireLine(road, LINE);
            refuseIf(number < 1 || number > HIGHEST, ADDRESS_MALFORMED);
            return new ChildsAddress(AddressEntry.named(road), number, null);
        }
        refuseIf(road != null || number != null || compound == null, ADDRESS_MALFORMED);
        requireLine(String.valueOf(compound), LINE);
        return new ChildsAddress(null, 0, AddressEntry.named(String.valueOf(compound)));
    }

    /** As {@link #line} wrote it. */
    static ChildsAddress parse(String line) {
        var house = HOUSE.matcher(line);
        return house.matches()
                ? new ChildsAddress(house.group(1), Integer.parseInt(house.group(2)), null)
                : new ChildsAddress(null, 0, line);
    }

    /** A name has no blanks, so that one before a number can be told. */
    String line() {
        return road == null ? String.valueOf(compound) : road + " " + number;
    }

    /** Whether it is one of these. */
    boolean lies(AddressEntry entry) {
        var own =
                road == null
                        ? AddressEntry.ofCompound(String.valueOf(compound))
                        : AddressEntry.ofRoad(road, number, number, AddressEntry.NumberSide.ALL);
        return own.place().equals(entry.place()) && entry.has(number);
    }
}
