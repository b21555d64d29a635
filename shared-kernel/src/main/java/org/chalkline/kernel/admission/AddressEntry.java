package org.chalkline.kernel.admission;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What an address is sought by: a road with a range of house numbers, or a compound.
 *
 * @param road the road's name; absent for a compound
 * @param from the first number; 0 for a compound
 * @param to the last number, not below the first; 0 for a compound
 * @param side which numbers between them; absent for a compound
 * @param compound the compound's name (小区); absent for a road
 */
public record AddressEntry(
        @Nullable String road,
        int from,
        int to,
        @Nullable NumberSide side,
        @Nullable String compound) {

    /** Tells which house numbers of a range are meant. */
    public enum NumberSide {
        ALL,
        ODD,
        EVEN;

        boolean has(int number) {
            return this == ALL || (number % 2 != 0) == (this == ODD);
        }
    }

    /** Some numbers of a road. */
    public static AddressEntry ofRoad(String road, int from, int to, NumberSide side) {
        return new AddressEntry(named(road), from, to, side, null);
    }

    /** A compound. */
    public static AddressEntry ofCompound(String compound) {
        return new AddressEntry(null, 0, 0, null, named(compound));
    }

    /** A name as entries hold it: full-width forms and blanks make no other road. */
    public static String named(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    /** What all entries of the same road, or the same compound, have in common. */
    public String place() {
        return road != null ? "road:" + road : "compound:" + compound;
    }

    /** Whether the number is one of these; every number is, for a compound. */
    public boolean has(int number) {
        return side == null || (number >= from && number <= to && side.has(number));
    }

    /** Whether an address can be of both. */
    public boolean overlaps(AddressEntry other) {
        if (!place().equals(other.place())) return false;
        if (side == null) return true;
        int first = Math.max(from, other.from);
        int last = Math.min(to, other.to);
        // Of two numbers in a row one is odd and one is even.
        for (int number = first; number <= Math.min(last, first + 1); number++) {
            if (has(number) && other.has(number)) return true;
        }
        return false;
    }
}
