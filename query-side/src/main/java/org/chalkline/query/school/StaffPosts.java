package org.chalkline.query.school;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.school.SchoolEvent.PostFilled;
import org.chalkline.kernel.school.SchoolEvent.PostVacated;
import org.chalkline.kernel.school.SchoolEvent.PostsReleased;
import org.chalkline.kernel.school.SchoolEvent.PostsReserved;
import org.chalkline.kernel.school.Title;
import org.chalkline.query.projection.Copies;
import org.jspecify.annotations.Nullable;

/**
 * How many of a school's posts are taken up, established ones and those of its title quotas.
 *
 * @param quota the posts of each title; absent where none was approved
 * @param filled the established posts that teachers fill
 * @param titlesFilled the posts of each title that teachers fill
 * @param kept what is kept free, and for what
 */
@RecordBuilder
public record StaffPosts(
        @Nullable Map<Title, Integer> quota,
        int filled,
        Map<Title, Integer> titlesFilled,
        List<Kept> kept)
        implements StaffPostsBuilder.With {

    private static final int HUNDRED = 100;

    static final StaffPosts NONE = new StaffPosts(null, 0, Map.of(), List.of());

    /**
     * Posts that are kept free.
     *
     * @param title of whose quota; absent for established posts
     */
    public record Kept(String claim, @Nullable Title title, int posts) {}

    public StaffPosts {
        if (quota != null) quota = ordered(quota);
        titlesFilled = ordered(titlesFilled);
        kept = List.copyOf(kept);
    }

    private static Map<Title, Integer> ordered(Map<Title, Integer> figures) {
        var ordered = new EnumMap<Title, Integer>(Title.class);
        ordered.putAll(figures);
        return Collections.unmodifiableMap(ordered);
    }

    /** How many posts of the title are kept free, or established ones where none is named. */
    public int reserved(@Nullable Title title) {
        return kept.stream().filter(k -> k.title() == title).mapToInt(Kept::posts).sum();
    }

    /** By how many teachers the titles are exceeded that are; absent where none were approved. */
    @Nullable Integer titlesOver() {
        if (quota == null) return null;
        int over = 0;
        for (var each : titlesFilled.entrySet()) {
            over += Math.max(0, each.getValue() - quota.getOrDefault(each.getKey(), 0));
        }
        return over;
    }

    /**
     * How many of a hundred posts are filled of the title with the fewest filled, rounded down;
     * absent where none were approved.
     */
    @Nullable Integer leastFilled() {
        if (quota == null) return null;
        Integer least = null;
        for (var each : quota.entrySet()) {
            if (each.getValue() == 0) continue;
            int percent = HUNDRED * titlesFilled.getOrDefault(each.getKey(), 0) / each.getValue();
            least = least == null ? percent : Math.min(least, percent);
        }
        return least;
    }

    StaffPosts with(PostsReserved e) {
        return withKept(Copies.plus(kept, new Kept(e.claim(), e.title(), e.posts())));
    }

    StaffPosts with(PostsReleased e) {
        return filledBy(e.title(), 0).less(e.claim(), e.title(), e.posts());
    }

    StaffPosts with(PostFilled e) {
        return filledBy(e.title(), 1).less(e.claim(), e.title(), 1);
    }

    StaffPosts with(PostVacated e) {
        return filledBy(e.title(), -1);
    }

    private StaffPosts filledBy(@Nullable Title title, int more) {
        if (title == null) return withFilled(filled + more);
        var now = new EnumMap<Title, Integer>(Title.class);
        now.putAll(titlesFilled);
        now.merge(title, more, Integer::sum);
        return withTitlesFilled(now);
    }

    private StaffPosts less(String claim, @Nullable Title title, int posts) {
        var now = new ArrayList<Kept>();
        int left = posts;
        for (var each : kept) {
            if (!each.claim().equals(claim) || each.title() != title) {
                now.add(each);
                continue;
            }
            int taken = Math.min(left, each.posts());
            left -= taken;
            if (each.posts() > taken) now.add(new Kept(claim, title, each.posts() - taken));
        }
        return withKept(now);
    }
}
