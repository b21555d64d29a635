package org.chalkline.kernel.procedure.vote;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;

/**
 * In which matters several decide together, and what that takes: data with their sources, see
 * {@code statutes/votes.json}.
 */
public final class VoteMatters {
    private static final String DATA = "/statutes/votes.json";
    private static final List<Rules> ALL = read();

    private VoteMatters() {}

    /**
     * What one kind of matter takes from some day on.
     *
     * @param matter its name, such as {@code headship.appointment}
     * @param from the first day on which it holds; before the first of its matter, that one holds
     * @param body which body decides, where it is always the same
     * @param leastMembers how many members who aren't recused there must be
     * @param quorumThirds how many thirds of these must vote, 0 to 3
     * @param act the act by which votes of this kind are recorded, where it isn't the common one
     * @param law where it stands; absent where the rule is local
     * @param reading how it is read here, and what remains to be compared
     * @param verified whether it was compared with the text
     */
    public record Rules(
            String matter,
            LocalDate from,
            VoteRule rule,
            @Nullable String body,
            int leastMembers,
            int quorumThirds,
            @Nullable String act,
            @Nullable String law,
            @Nullable String article,
            @Nullable String words,
            @Nullable String reading,
            boolean verified) {}

    private record Content(String about, List<Rules> matters) {}

    private static List<Rules> read() {
        return List.copyOf(FactJson.resource(DATA, Content.class).matters());
    }

    /** All of them, in the order of the data. */
    public static List<Rules> all() {
        return ALL;
    }

    /** What a matter of this kind takes on a day; absent where there is none of this name. */
    public static Optional<Rules> find(String matter, LocalDate day) {
        Rules found = null;
        for (var each : ALL) {
            if (!each.matter().equals(matter)) continue;
            if (found == null || !each.from().isAfter(day)) found = each;
        }
        return Optional.ofNullable(found);
    }

    /**
     * The same for a matter that the program itself knows.
     *
     * @throws IllegalStateException if the data lacks it
     */
    public static Rules of(String matter, LocalDate day) {
        return find(matter, day)
                .orElseThrow(() -> new IllegalStateException(DATA + " lacks " + matter));
    }
}
