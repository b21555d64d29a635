package org.chalkline.kernel.headmaster;

import java.util.List;
import java.util.Optional;
import org.chalkline.kernel.fact.FactJson;

/** Which ranks of headmasters there are. Local, so it is data. */
public final class RankRules {
    private static final String FILE = "/headmasters/rules.json";

    private final Content content;

    private record Content(String about, List<Rank> ranks) {}

    /** A headmaster's rank, by its code and its name. */
    public record Rank(String code, String name) {}

    private RankRules(Content content) {
        this.content = content;
    }

    /** The rules that come with the program. */
    public static RankRules standard() {
        return Standard.RULES;
    }

    private static final class Standard {
        static final RankRules RULES = read();

        private static RankRules read() {
            return new RankRules(FactJson.resource(FILE, Content.class));
        }
    }

    /** The ranks, the lowest first. */
    public List<Rank> ranks() {
        return content.ranks();
    }

    /** How high a rank is, from 0; absent where there is no such rank. */
    public Optional<Integer> height(String rank) {
        for (int i = 0; i < ranks().size(); i++) {
            if (ranks().get(i).code().equals(rank)) return Optional.of(i);
        }
        return Optional.empty();
    }
}
