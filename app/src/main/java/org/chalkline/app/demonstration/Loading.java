package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.TrackingTokens;
import org.jspecify.annotations.Nullable;

/** How far a made-up district is loaded, week by week. */
final class Loading {
    private static final String NONE = "none";
    private static final List<String> DISTRICTS = List.of("small", "full", "sample");

    /** Where the token lies when all is loaded. */
    private static final long THE_END = Long.MAX_VALUE;

    private final TrackingTokens tokens;
    private final String wanted;

    /**
     * @param wanted the district's name, or {@code none}
     */
    Loading(TrackingTokens tokens, String wanted) {
        this.tokens = tokens;
        this.wanted = wanted;
    }

    boolean isWanted() {
        return !wanted.equals(NONE);
    }

    /** The district that is in the folder, or was begun; else the one that is wanted. */
    String district() {
        return DISTRICTS.stream().filter(name -> reached(name) >= 0).findFirst().orElse(wanted);
    }

    boolean isOther() {
        return isWanted() && !district().equals(wanted);
    }

    /** The Monday of the week that is to be loaded next; absent where nothing is. */
    @Nullable LocalDate week() {
        if (!isWanted()) return null;
        long day = reached(district());
        return day < 0 || day == THE_END ? null : LocalDate.ofEpochDay(day);
    }

    private long reached(String name) {
        return tokens.get(token(name));
    }

    private static String token(String name) {
        return "demonstration-" + name;
    }

    /** Remembers that this week is being loaded, before anything of it is. */
    void reach(LocalDate monday) {
        tokens.put(token(district()), monday.toEpochDay());
    }

    void end() {
        tokens.put(token(district()), THE_END);
    }
}
