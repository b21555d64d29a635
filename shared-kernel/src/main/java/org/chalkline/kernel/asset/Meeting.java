package org.chalkline.kernel.asset;

import java.util.List;

/**
 * A collective decision (集体决策): who sat, how they voted, and what those said who were against it.
 * People are named by their officer's or staff codes.
 *
 * @param minutes SHA-256 of the minutes
 * @param chair one of the members
 * @param members all who were present
 * @param inFavour how many voted for it
 * @param against how many voted against it
 * @param dissent the opinions of those who were against it, one for each
 */
public record Meeting(
        String minutes,
        String chair,
        List<String> members,
        int inFavour,
        int against,
        List<Dissent> dissent) {

    /** What a member who was against it said. */
    public record Dissent(String member, String opinion) {}

    public Meeting {
        members = List.copyOf(members);
        dissent = List.copyOf(dissent);
    }

    /** Whether more than half of those present were for it. */
    public boolean carries() {
        return 2 * inFavour > members.size();
    }
}
