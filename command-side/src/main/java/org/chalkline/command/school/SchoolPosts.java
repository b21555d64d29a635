package org.chalkline.command.school;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.school.SchoolRefusal.OWNERSHIP_UNSTATED;
import static org.chalkline.command.school.SchoolRefusal.POSTS_OUT_OF_RANGE;
import static org.chalkline.command.school.SchoolRefusal.PRIVATE_SCHOOL_HAS_NO_POSTS;
import static org.chalkline.command.school.SchoolRefusal.TITLE_POSTS_TAKEN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.school.SchoolCommand.ApproveTitleQuota;
import org.chalkline.command.school.SchoolCommand.FillPost;
import org.chalkline.command.school.SchoolCommand.ReleasePosts;
import org.chalkline.command.school.SchoolCommand.ReservePosts;
import org.chalkline.command.school.SchoolCommand.TakeOverPosts;
import org.chalkline.command.school.SchoolCommand.VacatePosts;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.SchoolEvent.PostFilled;
import org.chalkline.kernel.school.SchoolEvent.PostVacated;
import org.chalkline.kernel.school.SchoolEvent.PostsDeclined;
import org.chalkline.kernel.school.SchoolEvent.PostsReleased;
import org.chalkline.kernel.school.SchoolEvent.PostsReserved;
import org.chalkline.kernel.school.SchoolEvent.TitleQuotaApproved;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Title;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who takes up a school's posts. The school alone decides whether one is free, so that of two that
 * race for the last one gets it. Except for the quota itself these are answers to what happened
 * elsewhere: what can't be had is declined by a fact, which lets the other side go on, and is no
 * refusal, which would leave it waiting.
 */
@Component
public class SchoolPosts {
    private final Repository<School> schools;

    public SchoolPosts(Repository<School> schools) {
        this.schools = schools;
    }

    private void with(SchoolId id, Consumer<School> act) throws Exception {
        schools.loadOrCreate(id.value(), School::new)
                .execute(
                        school -> {
                            school.requireExists();
                            act.accept(school);
                        });
    }

    @CommandHandler
    void handle(ApproveTitleQuota c, SchoolOffice office) throws Exception {
        var fact = new TitleQuotaApproved(c.school(), c.quota(), c.decision(), c.effectiveOn());
        with(
                c.school(),
                school -> {
                    if (school.posts().knows(fact)) return;
                    for (int posts : c.quota().values()) {
                        refuseIf(posts < 0 || posts > School.MOST_POSTS, POSTS_OUT_OF_RANGE);
                    }
                    school.requireOpenOn(c.effectiveOn());
                    office.requireForFigures(c.decision(), c.school(), c.effectiveOn());
                    requirePublic(school, c.effectiveOn());
                    for (var title : Title.values()) {
                        int posts = fact.quota().getOrDefault(title, 0);
                        boolean enough = school.posts().of(title).allows(posts, c.effectiveOn());
                        refuseIf(!enough, TITLE_POSTS_TAKEN);
                    }
                    school.record(fact);
                    Waiting.serve(school, c.effectiveOn());
                });
    }

    private static void requirePublic(School school, LocalDate on) {
        var ownership = school.particularsOn(on).ownership();
        refuseIf(ownership == Ownership.PRIVATE, PRIVATE_SCHOOL_HAS_NO_POSTS);
        refuseIf(ownership == Ownership.UNSTATED, OWNERSHIP_UNSTATED);
    }

    @CommandHandler
    void handle(ReservePosts c) throws Exception {
        with(
                c.school(),
                school -> {
                    if (school.posts().hasAnswered(c.claim(), c.title())) return;
                    int free = free(school, c.title(), c.effectiveOn());
                    school.record(
                            free >= c.posts()
                                    ? new PostsReserved(
                                            c.school(),
                                            c.claim(),
                                            c.title(),
                                            c.posts(),
                                            c.effectiveOn())
                                    : new PostsDeclined(
                                            c.school(),
                                            c.claim(),
                                            c.title(),
                                            c.posts(),
                                            free,
                                            c.effectiveOn()));
                });
    }

    private static int free(School school, @Nullable Title title, LocalDate on) {
        return school.isOpenOn(on) ? Math.max(0, school.posts().of(title).free(on)) : 0;
    }

    @CommandHandler
    void handle(FillPost c) throws Exception {
        with(
                c.school(),
                school -> {
                    var posts = school.posts().of(c.title());
                    if (posts.isFilledBy(c.holder())) return;
                    boolean kept = posts.isReserved(c.claim());
                    boolean free =
                            school.isOpenOn(c.effectiveOn())
                                    && (kept
                                            ? posts.admits(c.claim(), c.effectiveOn())
                                            : posts.free(c.effectiveOn()) > 0);
                    fill(school, c.claim(), c.title(), c.holder(), free, c.effectiveOn());
                });
    }

    /** What an earlier register says was so already may come before any approval on record. */
    @CommandHandler
    void handle(TakeOverPosts c) throws Exception {
        with(
                c.school(),
                school -> {
                    if (c.established()) takeOver(school, c, null);
                    if (c.title() != null) takeOver(school, c, c.title());
                });
    }

    private static void takeOver(School school, TakeOverPosts c, @Nullable Title title) {
        var posts = school.posts().of(title);
        if (posts.isFilledBy(c.holder())) return;
        boolean free = school.isOpenOn(c.effectiveOn()) && posts.admits(c.effectiveOn());
        fill(school, c.claim(), title, c.holder(), free, c.effectiveOn());
    }

    private static void fill(
            School school,
            String claim,
            @Nullable Title title,
            PersonId holder,
            boolean free,
            LocalDate on) {
        var id = school.id();
        if (free) school.record(new PostFilled(id, claim, title, holder, on));
        else school.record(new PostsDeclined(id, claim, title, 1, 0, on));
    }

    @CommandHandler
    void handle(VacatePosts c) throws Exception {
        with(
                c.school(),
                school -> {
                    var vacated = new ArrayList<PostVacated>();
                    if (fills(school, c, null)) vacated.add(vacated(c, null));
                    for (var title : Title.values()) {
                        if (fills(school, c, title)) vacated.add(vacated(c, title));
                    }
                    vacated.forEach(school::record);
                    Waiting.end(school, c);
                    Waiting.serve(school, c.effectiveOn());
                });
    }

    private static boolean fills(School school, VacatePosts c, @Nullable Title title) {
        if (c.only() != null && c.only() != title) return false;
        var posts = school.posts().of(title);
        return c.claim() == null
                ? posts.isFilledBy(c.holder())
                : posts.isFilledBy(c.holder(), c.claim());
    }

    private static PostVacated vacated(VacatePosts c, @Nullable Title title) {
        return new PostVacated(c.school(), title, c.holder(), c.effectiveOn());
    }

    @CommandHandler
    void handle(ReleasePosts c) throws Exception {
        with(
                c.school(),
                school -> {
                    release(school, c, null);
                    for (var title : Title.values()) release(school, c, title);
                    Waiting.serve(school, c.effectiveOn());
                });
    }

    private static void release(School school, ReleasePosts c, @Nullable Title title) {
        int kept = school.posts().of(title).reservedFor(c.claim());
        if (kept == 0) return;
        school.record(new PostsReleased(c.school(), c.claim(), title, kept, c.effectiveOn()));
    }
}
